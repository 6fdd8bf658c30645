package vn.moixa.appraisal.dossier.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.dossier.domain.Completeness;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.domain.Eligibility;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.domain.Offers;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.appraisal.dossier.store.ConfirmationRows;
import vn.moixa.appraisal.dossier.store.ConfirmationRows.Waiting;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.appraisal.dossier.store.Returns;
import vn.moixa.appraisal.dossier.store.Versions;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.Accounts;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * Hands a dossier in: an immutable version, a receipt, and the next state, all or nothing (R47). What is missing warns; the producer may go
 * on (R82). An officer who filled it in only asks: it counts when the producer's own person confirms (R84). Handing in twice is one effect.
 */
@Component
public class SubmitDossier {

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Vault vault;
    private final Versions versions;
    private final Returns returns;
    private final ConfirmationRows confirmations;
    private final CriteriaSets criteria;
    private final BeginDossier begin;
    private final WriteVersion write;
    private final MoveDossier move;
    private final Accounts accounts;
    private final Notices notices;
    private final Products products;
    private final AuditTrail audit;
    private final InstantSource time;

    SubmitDossier(
            Dossiers dossiers,
            Drafts drafts,
            Vault vault,
            Versions versions,
            Returns returns,
            ConfirmationRows confirmations,
            CriteriaSets criteria,
            BeginDossier begin,
            WriteVersion write,
            MoveDossier move,
            Accounts accounts,
            Notices notices,
            Products products,
            AuditTrail audit,
            InstantSource time) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.vault = vault;
        this.versions = versions;
        this.returns = returns;
        this.confirmations = confirmations;
        this.criteria = criteria;
        this.begin = begin;
        this.write = write;
        this.move = move;
        this.accounts = accounts;
        this.notices = notices;
        this.products = products;
        this.audit = audit;
        this.time = time;
    }

    /**
     * How it is handed in.
     *
     * @param despiteGaps the person has seen what is missing and goes on
     * @param confirmation the question of an officer that is answered by this, or null
     * @param basis why an officer acts for the producer, for an officer
     */
    public record Manner(boolean despiteGaps, @Nullable UUID confirmation, String basis) {}

    /** How it ended. */
    public sealed interface Outcome {
        record HandedIn(Receipt receipt) implements Outcome {}

        /** It is in already; this is the receipt of then. */
        record AlreadyIn(Receipt receipt) implements Outcome {}

        /** Waits for the producer; nothing counts yet. */
        record AwaitingConfirmation() implements Outcome {}

        /** Somebody changed the dossier after the officer asked. */
        record ChangedMeanwhile() implements Outcome {}

        record FieldsMissing(List<FormField> fields) implements Outcome {}

        record GapsNotAccepted(Completeness completeness) implements Outcome {}

        record ItemsUnanswered(List<Returns.Item> items) implements Outcome {}

        record NotEligible(Eligibility why) implements Outcome {}

        record KindNotPossible(Offers.Offer.NotPossible why) implements Outcome {}

        record StarNotPossible(Offers.Offer.Possible offered) implements Outcome {}

        /** It is in no state to be handed in. */
        record Closed(DossierHead head) implements Outcome {}
    }

    @Transactional
    public Outcome submit(DossierId id, Manner manner, Viewer viewer) {
        var seen = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        var capacity = Capacity.of(viewer, seen.producer(), seen.communeCode());
        if (!capacity.mayWrite()) {
            throw new NotFound();
        }
        DossierHead head = dossiers.lock(id).orElseThrow(NotFound::new);
        if (!head.state().isWithProducer()) {
            return versions.receipts(id).stream()
                    .findFirst()
                    .filter(_ -> head.state() != DossierState.WITHDRAWN_BY_PRODUCER)
                    .<Outcome>map(Outcome.AlreadyIn::new)
                    .orElse(new Outcome.Closed(head));
        }
        Draft draft = drafts.read(id);
        var refusal = refusal(draft, manner, viewer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Waiting waiting = confirmations.waiting(id).orElse(null);
        if (capacity == Capacity.OFFICER_FOR_PRODUCER) {
            return ask(head, manner, viewer);
        }
        if (manner.confirmation() != null && (waiting == null || !waiting.id().equals(manner.confirmation()))) {
            return new Outcome.ChangedMeanwhile();
        }
        return handIn(draft, waiting, viewer);
    }

    /** The producer says no to what an officer entered; the dossier stays a draft. */
    @Transactional
    public void refuse(DossierId id, String reason, Viewer viewer) {
        var seen = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        if (Capacity.of(viewer, seen.producer(), seen.communeCode()) != Capacity.PRODUCER) {
            throw new NotFound();
        }
        dossiers.lock(id);
        confirmations.answer(id, "REFUSED", viewer, reason, moment());
        audit.append(
                viewer,
                Deed.of("dossier.confirmation-refused", "dossier", id.value()).because(reason));
    }

    /** What is missing today (R82). */
    @Transactional(readOnly = true)
    public Completeness completeness(Draft draft) {
        return completeness(draft, papers(draft));
    }

    private Optional<Outcome> refusal(Draft draft, Manner manner, Viewer viewer) {
        DossierHead head = draft.head();
        if (head.state() == DossierState.DRAFT) {
            var situation = begin.situation(head.product(), viewer);
            if (situation.eligibility() != Eligibility.ELIGIBLE) {
                return Optional.of(new Outcome.NotEligible(situation.eligibility()));
            }
            switch (situation.offers().of(head.kind())) {
                case Offers.Offer.NotPossible why -> {
                    return Optional.of(new Outcome.KindNotPossible(why));
                }
                case Offers.Offer.Possible possible -> {
                    if (!possible.stars().contains(head.aimedStars())) {
                        return Optional.of(new Outcome.StarNotPossible(possible));
                    }
                }
            }
        }
        var unanswered = returns.of(head.id()).stream()
                .filter(Returns.Returned::isOpen)
                .flatMap(one -> one.unanswered().stream())
                .toList();
        if (!unanswered.isEmpty()) {
            return Optional.of(new Outcome.ItemsUnanswered(unanswered));
        }
        Completeness completeness = completeness(draft);
        if (!completeness.missingFields().isEmpty()) {
            return Optional.of(new Outcome.FieldsMissing(completeness.missingFields()));
        }
        return completeness.warnings().isEmpty() || manner.despiteGaps()
                ? Optional.empty()
                : Optional.of(new Outcome.GapsNotAccepted(completeness));
    }

    private Outcome ask(DossierHead head, Manner manner, Viewer officer) {
        UUID account = Objects.requireNonNull(officer.accountId());
        if (confirmations.waiting(head.id()).isEmpty()) {
            confirmations.ask(head.id(), account, officer.name(), manner.basis(), moment());
            audit.append(
                    officer,
                    Deed.of("dossier.confirmation-asked", "dossier", head.id().value())
                            .because(manner.basis())
                            .onBehalfOf(head.producer().value()));
            String product =
                    products.find(head.product()).map(ProductCard::name).orElse("");
            accounts.peopleOf(head.producer().value())
                    .forEach(person -> notices.tell(
                            person, Notice.of("dossier.confirm-wanted", product, officer.name(), head.code())));
        }
        return new Outcome.AwaitingConfirmation();
    }

    private Outcome handIn(Draft draft, @Nullable Waiting waiting, Viewer viewer) {
        DossierHead head = draft.head();
        Instant now = moment();
        Map<EvidenceId, Evidence> papers = papers(draft);
        Completeness completeness = completeness(draft, papers);
        String enteredBy = waiting == null ? null : waiting.askedByName();
        var written = write.write(
                draft,
                criteria.byId(new CriteriaSetId(head.criteriaSet())).orElseThrow(),
                completeness,
                papers,
                enteredBy,
                viewer,
                now);
        papers.values().stream()
                .filter(paper -> paper.state() == EvidenceState.DRAFT)
                .forEach(paper -> vault.move(paper, EvidenceState.SUBMITTED, "", null, now));
        drafts.handedIn(head.id(), completeness.rating().result().stars(), now);
        returns.close(head.id(), now);
        if (waiting != null) {
            confirmations.answer(head.id(), "CONFIRMED", viewer, "", now);
        }
        DossierState next = head.returnedFrom() == Level.PROVINCE ? DossierState.PROPOSED : DossierState.SUBMITTED;
        var receipt =
                new Receipt(head.id(), head.code(), written.number(), now, viewer.name(), enteredBy, written.hash());
        if (!move.move(head, next, viewer, receipt.code(), "")) {
            throw new IllegalStateException("A dossier with its producer can always be handed in: " + head.state());
        }
        return new Outcome.HandedIn(receipt);
    }

    private Completeness completeness(Draft draft, Map<EvidenceId, Evidence> papers) {
        LocalDate today = LocalTime.today(time);
        return Completeness.of(
                draft,
                criteria.byId(new CriteriaSetId(draft.head().criteriaSet()))
                        .orElseThrow()
                        .set(),
                papers,
                today);
    }

    private Map<EvidenceId, Evidence> papers(Draft draft) {
        return vault.find(
                draft.evidence().values().stream().flatMap(List::stream).toList());
    }

    /** As the database keeps it, so that a receipt read later says the same. */
    private Instant moment() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
