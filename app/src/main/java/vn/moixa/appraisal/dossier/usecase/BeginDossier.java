package vn.moixa.appraisal.dossier.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierMoved;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.dossier.domain.Eligibility;
import vn.moixa.appraisal.dossier.domain.Offers;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Applicant;
import vn.moixa.registry.Applicants;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Begins the dossier of a product: its recognition says which kind, its set says by which criteria (R2, R12, R17, R73, R94). */
@Component
public class BeginDossier {

    private static final int MOST_FOUND = 50;

    private final Products products;
    private final Applicants applicants;
    private final Recognitions recognitions;
    private final CriteriaSets criteria;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final FillDossier fill;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    BeginDossier(
            Products products,
            Applicants applicants,
            Recognitions recognitions,
            CriteriaSets criteria,
            Dossiers dossiers,
            Drafts drafts,
            FillDossier fill,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.products = products;
        this.applicants = applicants;
        this.recognitions = recognitions;
        this.criteria = criteria;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.fill = fill;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /**
     * What is possible for a product today.
     *
     * @param underWay the dossier that has to end first, if there is one
     * @param criteria the set in force for it, or null when none is
     * @param basis the recognised dossier from which a copy would start (R81)
     */
    public record Situation(
            ProductCard product,
            Applicant applicant,
            Eligibility eligibility,
            Offers offers,
            @Nullable CertificateCard certificate,
            @Nullable DossierId underWay,
            @Nullable PublishedSet criteria,
            @Nullable DossierId basis) {}

    /** How it ended. */
    public sealed interface Outcome {
        record Begun(DossierId dossier, String code) implements Outcome {}

        record AlreadyUnderWay(DossierId dossier) implements Outcome {}

        record NotEligible(Eligibility why) implements Outcome {}

        record KindNotPossible(Offers.Offer.NotPossible why) implements Outcome {}

        record StarNotPossible(Offers.Offer.Possible offered) implements Outcome {}

        /** No criteria are published for the set. */
        record NoCriteria(int setNumber) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Situation situation(ProductId product, Viewer viewer) {
        return look(product, viewer);
    }

    /** Products whose dossier the viewer may begin, by name, code or producer. */
    @Transactional(readOnly = true)
    public List<ProductCard> search(String words, Viewer viewer) {
        LocalDate today = LocalTime.today(time);
        return products.search(words, MOST_FOUND).stream()
                .filter(card -> card.producer() != null
                        && applicants
                                .find(card.producer(), today)
                                .filter(one -> Capacity.of(
                                                viewer,
                                                one.id(),
                                                place(card, one).communeCode())
                                        .mayWrite())
                                .isPresent())
                .toList();
    }

    @Transactional
    public Outcome begin(ProductId product, DossierKind kind, int aimedStars, Viewer viewer) {
        Situation now = look(product, viewer);
        if (now.underWay() != null) {
            return new Outcome.AlreadyUnderWay(now.underWay());
        }
        if (now.eligibility() != Eligibility.ELIGIBLE) {
            return new Outcome.NotEligible(now.eligibility());
        }
        return switch (now.offers().of(kind)) {
            case Offers.Offer.NotPossible why -> new Outcome.KindNotPossible(why);
            case Offers.Offer.Possible possible ->
                possible.stars().contains(aimedStars)
                        ? insert(now, kind, aimedStars, viewer)
                        : new Outcome.StarNotPossible(possible);
        };
    }

    private Outcome insert(Situation now, DossierKind kind, int aimedStars, Viewer viewer) {
        var published = now.criteria();
        if (published == null) {
            return new Outcome.NoCriteria(
                    Optional.ofNullable(now.product().setNumber()).orElse(0));
        }
        LocalDate today = LocalTime.today(time);
        var id = DossierId.next();
        String code = "HS%02d-%05d".formatted(today.getYear() % 100, drafts.nextNumber());
        DossierId basis = kind == DossierKind.FIRST ? null : now.basis();
        var certificate = kind == DossierKind.FIRST ? null : now.certificate();
        var begun = new Drafts.Begun(
                id,
                code,
                now.applicant().id(),
                now.product().id(),
                kind,
                aimedStars,
                published.id().value(),
                basis,
                certificate == null ? null : certificate.id().value(),
                place(now),
                now.product().sample());
        if (!drafts.insert(begun, viewer, time.instant())) {
            return drafts.underWay(now.product().id())
                    .<Outcome>map(Outcome.AlreadyUnderWay::new)
                    .orElseThrow();
        }
        fill.start(
                id,
                now,
                basis,
                Optional.ofNullable(applicants
                                .representative(now.applicant().id(), viewer, code)
                                .name())
                        .orElse(""));
        dossiers.note(id, null, DossierState.DRAFT, viewer, onBehalf(now, viewer), "", "", time.instant());
        var deed = Deed.of("dossier.begun", "dossier", id.value())
                .with("code", code)
                .with("kind", kind.name());
        audit.append(
                viewer,
                onBehalf(now, viewer) == null
                        ? deed
                        : deed.onBehalfOf(now.applicant().id().value()));
        events.publishEvent(
                new DossierMoved(id, now.product().id(), now.applicant().id(), null, DossierState.DRAFT));
        return new Outcome.Begun(id, code);
    }

    private Situation look(ProductId id, Viewer viewer) {
        LocalDate today = LocalTime.today(time);
        ProductCard product = products.find(id).orElseThrow(NotFound::new);
        if (product.producer() == null) {
            throw new NotFound();
        }
        Applicant applicant = applicants.find(product.producer(), today).orElseThrow(NotFound::new);
        if (!Capacity.of(viewer, applicant.id(), place(product, applicant).communeCode())
                .mayWrite()) {
            throw new NotFound();
        }
        var certificate = recognitions.certificatesOf(id, today).stream()
                .filter(card -> card.status().carriesStar())
                .findFirst()
                .orElse(null);
        Integer set = product.setNumber();
        return new Situation(
                product,
                applicant,
                Eligibility.of(applicant, product),
                Offers.on(today, held(certificate)),
                certificate,
                drafts.underWay(id).orElse(null),
                set == null ? null : criteria.inForce(set, today).orElse(null),
                drafts.lastRecognised(id).orElse(null));
    }

    static Offers.@Nullable Held held(@Nullable CertificateCard certificate) {
        return certificate == null
                ? null
                : new Offers.Held(
                        certificate.stars(),
                        new Offers.Window(certificate.filingOpensOn(), certificate.filingClosesOn()),
                        certificate.status() == CertificateStatus.EXTENDED);
    }

    private static java.util.@Nullable UUID onBehalf(Situation now, Viewer viewer) {
        var producer = now.applicant().id().value();
        return viewer.producers().contains(producer) ? null : producer;
    }

    private static Location place(Situation now) {
        return place(now.product(), now.applicant());
    }

    private static Location place(ProductCard product, Applicant applicant) {
        return product.place().communeCode() == null ? applicant.place() : product.place();
    }
}
