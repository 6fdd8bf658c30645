package vn.moixa.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.moixa.registry.Author;
import vn.moixa.registry.ProductId;

/** What other rooms ask about stars, and how lists of recognitions are entered. */
public interface Recognitions {

    /** The confirmed star a product carries on a day: the one answer that badge, shop, figure and support follow (R99). */
    Optional<Star> starOn(ProductId product, LocalDate day);

    Map<ProductId, Star> starsOn(Collection<ProductId> products, LocalDate day);

    /** All certificates of a product with their state on the day, the newest first. */
    List<CertificateCard> certificatesOf(ProductId product, LocalDate day);

    /** The newest certificate of each product with its state on the day; products without one are absent. */
    Map<ProductId, CertificateCard> latestCertificates(Collection<ProductId> products, LocalDate day);

    /** The decision named by issuer, number and date, recorded if it was not (R89). */
    DecisionId decision(NewDecision decision, Author author);

    /** Keeps the scan of the signed paper with its decision; the hash is that of a stored file (R56). */
    void keepScan(DecisionId decision, String fileHash);

    /** Records many at once in one transaction, gives confirmed ones their certificate, and brings the star periods up to date. */
    void record(List<NewRecognition> recognitions, Author author);

    /** Keeps a certificate valid beyond expiry by a dated, reasoned decision of at most 180 days (R96). */
    void extend(CertificateId certificate, LocalDate until, LocalDate decidedOn, String reason, Author author);

    void end(NewEnding ending, Author author);
}
