package vn.moixa.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For rooms that bring in whole lists: finds what their lines may mean, a batch in one query, and takes back what a list entered. Sample
 * records are never meant by a list.
 */
public interface ListedRecords {

    List<ListedProducer> producersFolded(Collection<String> foldedNames);

    List<ListedProduct> productsKeyed(Collection<String> externalKeys);

    List<ListedProduct> productsFolded(Collection<String> foldedNames);

    /** Products without a known producer, or of any producer, whose folded name contains one of the texts. */
    List<ListedProduct> productsContaining(Collection<String> foldedTexts);

    /** By official code, in either form. */
    Map<String, ListedProduct> productsCoded(Collection<String> codes);

    /** Lets the database count what a long import has written so far, so that it goes on finding quickly. */
    void refreshStatistics();

    /** Writes the facts over exactly the version given, with a revision; false when somebody was faster. */
    boolean correct(ProductId product, int version, ListedProduct.Facts facts, Author author);

    /** Takes over codes printed in a source (R86); answers those that belong to other products. */
    Set<ProductCode> recordCodes(Map<ProductCode, ProductId> codes);

    void removeCodes(Collection<ProductCode> codes);

    /** Removes the products that are still of the version given and on which nothing else rests; answers the others. */
    Set<ProductId> removeProducts(Map<ProductId, Integer> versions);

    /** Removes the producers that are still of the version given and on which nothing else rests; answers the others. */
    Set<ProducerId> removeProducers(Map<ProducerId, Integer> versions);
}
