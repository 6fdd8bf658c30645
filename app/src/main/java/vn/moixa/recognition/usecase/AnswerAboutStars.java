package vn.moixa.recognition.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.Recognitions;
import vn.moixa.recognition.Star;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.recognition.store.Certificates.Filed;
import vn.moixa.registry.Author;
import vn.moixa.registry.ProductId;

@Component
class AnswerAboutStars implements Recognitions {

    private final Certificates certificates;
    private final RecordRecognitions recordRecognitions;
    private final ExtendCertificate extendCertificate;
    private final EndCertificate endCertificate;

    AnswerAboutStars(
            Certificates certificates,
            RecordRecognitions recordRecognitions,
            ExtendCertificate extendCertificate,
            EndCertificate endCertificate) {
        this.certificates = certificates;
        this.recordRecognitions = recordRecognitions;
        this.extendCertificate = extendCertificate;
        this.endCertificate = endCertificate;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Star> starOn(ProductId product, LocalDate day) {
        return Optional.ofNullable(starsOn(List.of(product), day).get(product));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProductId, Star> starsOn(Collection<ProductId> products, LocalDate day) {
        var stars = new LinkedHashMap<ProductId, Star>();
        for (Filed filed : filed(products)) {
            if (filed.records().on(day).filter(status -> status.carriesStar()).isPresent()) {
                stars.putIfAbsent(filed.product(), star(filed));
            }
        }
        return stars;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CertificateCard> certificatesOf(ProductId product, LocalDate day) {
        return filed(List.of(product)).stream()
                .flatMap(filed -> card(filed, day).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProductId, CertificateCard> latestCertificates(Collection<ProductId> products, LocalDate day) {
        var latest = new LinkedHashMap<ProductId, CertificateCard>();
        for (Filed filed : filed(products)) {
            card(filed, day).ifPresent(card -> latest.putIfAbsent(filed.product(), card));
        }
        return latest;
    }

    @Override
    public DecisionId decision(NewDecision decision, Author author) {
        return recordRecognitions.decision(decision);
    }

    @Override
    public void keepScan(DecisionId decision, String fileHash) {
        recordRecognitions.keepScan(decision, fileHash);
    }

    @Override
    public void record(List<NewRecognition> recognitions, Author author) {
        recordRecognitions.record(recognitions);
    }

    @Override
    public void extend(CertificateId certificate, LocalDate until, LocalDate decidedOn, String reason, Author author) {
        if (!(extendCertificate.extend(certificate, until, decidedOn, reason, author)
                instanceof ExtendCertificate.Extended)) {
            throw new IllegalArgumentException("The certificate may not be extended until " + until);
        }
    }

    @Override
    public void end(NewEnding ending, Author author) {
        if (!(endCertificate.end(ending, author) instanceof EndCertificate.Ended)) {
            throw new IllegalArgumentException("The certificate may not be ended on " + ending.endedOn());
        }
    }

    private List<Filed> filed(Collection<ProductId> products) {
        return certificates.ofProducts(products.stream().map(ProductId::value).toList());
    }

    /** Nothing before the issue. */
    static Optional<CertificateCard> card(Filed filed, LocalDate day) {
        return filed.records()
                .on(day)
                .map(status -> new CertificateCard(
                        filed.id(),
                        filed.recognition(),
                        filed.product(),
                        filed.code(),
                        filed.number(),
                        filed.stars(),
                        filed.kind(),
                        status,
                        filed.records().term().issuedOn(),
                        filed.records().term().expiresOn(),
                        filed.records().starEndsOn(),
                        filed.decided().number(),
                        filed.decided().issuer(),
                        filed.sample()));
    }

    private static Star star(Filed filed) {
        return new Star(
                filed.product(),
                filed.stars(),
                Grade.CONFIRMED,
                filed.recognition(),
                filed.id(),
                filed.records().term().issuedOn(),
                filed.records().starEndsOn().minusDays(1));
    }
}
