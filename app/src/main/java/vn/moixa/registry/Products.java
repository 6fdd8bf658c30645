package vn.moixa.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other rooms ask about products. */
public interface Products {

    Optional<ProductCard> find(ProductId id);

    Map<ProductId, ProductCard> find(Collection<ProductId> ids);

    Optional<ProductCard> byNumber(long number);

    Optional<ProductCard> byCode(String code);

    List<ProductCard> of(ProducerId producer);

    /** Products whose name, code or producer holds the text, in alphabetic order; for pickers. */
    List<ProductCard> search(String text, int limit);

    /** Products of other producers whose name or story is like this one's, the most alike first; a hint that decides nothing (R43). */
    List<SimilarProduct> similar(ProductId product, int limit);

    /** Enters many at once, in one transaction, with one revision each. A product without place takes its producer's. */
    void register(List<NewProduct> products, Author author);

    /** Gives the next code of the commune and year, never one that was used before (R85, R88). */
    ProductCode giveCode(ProductId product, String communeCode, int year, LocalDate givenOn);

    /** Takes over a code printed in a source, in its old or new form (R86). False when the code belongs to another product. */
    boolean recordCode(ProductId product, ProductCode code);
}
