package vn.moixa.appraisal.dossier.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.MarkFault;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.domain.FieldValue;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * Saves a dossier field by field while its producer has it (R175). Each field has a version of its own, so that two people may fill one
 * dossier at once and only the same field can be in conflict (R167).
 */
@Component
public class FillDossier {

    static final int LONGEST_NOTE = 2_000;

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Vault vault;
    private final CriteriaSets criteria;
    private final CopyBasis copy;
    private final Confirmations confirmations;
    private final InstantSource time;

    FillDossier(
            Dossiers dossiers,
            Drafts drafts,
            Vault vault,
            CriteriaSets criteria,
            CopyBasis copy,
            Confirmations confirmations,
            InstantSource time) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.vault = vault;
        this.criteria = criteria;
        this.copy = copy;
        this.confirmations = confirmations;
        this.time = time;
    }

    /** How one saving ended. */
    public sealed interface Outcome {
        /** Kept; the next saving names this version. */
        record Saved(int version, boolean changedSinceBasis) implements Outcome {}

        /** Somebody saved another value meanwhile; nothing was overwritten. */
        record Conflict(
                int version,
                String saved,
                String by,
                @Nullable Instant at) implements Outcome {}

        /** The value cannot be taken; the key ends in why. */
        record Refused(String reason, @Nullable Object argument) implements Outcome {}

        /** The dossier is not with the producer now. */
        record Closed(DossierHead head) implements Outcome {}
    }

    @Transactional
    public Outcome saveField(DossierId id, FormField field, String typed, int version, Viewer viewer) {
        var head = toWrite(id, viewer);
        if (!head.state().isWithProducer()) {
            return new Outcome.Closed(head);
        }
        if (!field.isAskedOf(head.kind())) {
            return new Outcome.Refused("not-asked", null);
        }
        return switch (FieldValue.typed(field, typed)) {
            case FieldValue.Refused(String reason, Object argument) -> new Outcome.Refused(reason, argument);
            case FieldValue.Taken(String value) -> save(head, field, value, version, viewer);
        };
    }

    /** What is chosen on a criterion: points of an option, or none met, or nothing at all any more. */
    @Transactional
    public Outcome saveAnswer(DossierId id, Answer typed, Viewer viewer) {
        var head = toWrite(id, viewer);
        if (!head.state().isWithProducer()) {
            return new Outcome.Closed(head);
        }
        CriteriaSet set = criteria.byId(new CriteriaSetId(head.criteriaSet()))
                .orElseThrow()
                .set();
        var refusal = refusal(set, typed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var draft = drafts.read(id);
        Answer now = draft.answer(typed.criterion());
        Answer next = new Answer(
                typed.criterion(),
                typed.points(),
                typed.caseNumber(),
                typed.noneMet(),
                VietnameseText.nfc(typed.note()),
                changed(head, typed),
                typed.version());
        if (now.saysTheSame(next)) {
            return new Outcome.Saved(now.version(), now.changedSinceBasis());
        }
        var saved = drafts.saveAnswer(id, next, viewer.name(), time.instant());
        if (saved.isEmpty()) {
            return new Outcome.Conflict(now.version(), AnswerText.of(now), "", null);
        }
        confirmations.replaced(id, viewer, time.instant());
        return new Outcome.Saved(saved.get(), next.changedSinceBasis());
    }

    @Transactional
    public Outcome aim(DossierId id, int stars, Viewer viewer) {
        var head = toWrite(id, viewer);
        if (!head.state().isWithProducer()) {
            return new Outcome.Closed(head);
        }
        if (stars < 3 || stars > 5) {
            return new Outcome.Refused("stars", null);
        }
        drafts.aim(id, stars, time.instant());
        return new Outcome.Saved(head.version(), false);
    }

    /** Puts a paper of the same producer beside a criterion; one paper may stand beside many (R80, R108). */
    @Transactional
    public Outcome link(DossierId id, String criterion, EvidenceId paper, Viewer viewer) {
        var head = toWrite(id, viewer);
        if (!head.state().isWithProducer()) {
            return new Outcome.Closed(head);
        }
        var set = criteria.byId(new CriteriaSetId(head.criteriaSet()))
                .orElseThrow()
                .set();
        var found = vault.find(paper).filter(one -> one.producer().equals(head.producer()));
        if (set.leaf(criterion).isEmpty() || found.isEmpty()) {
            throw new NotFound();
        }
        Evidence evidence = found.get();
        if (evidence.product() != null && !evidence.product().equals(head.product())) {
            return new Outcome.Refused("other-product", evidence.facts().title());
        }
        drafts.link(id, criterion, paper, time.instant());
        return papersChanged(head, criterion, viewer);
    }

    @Transactional
    public Outcome unlink(DossierId id, String criterion, EvidenceId paper, Viewer viewer) {
        var head = toWrite(id, viewer);
        if (!head.state().isWithProducer()) {
            return new Outcome.Closed(head);
        }
        drafts.unlink(id, criterion, paper);
        return papersChanged(head, criterion, viewer);
    }

    /** What a new dossier says already: facts of the register, or the whole dossier it continues (R81). */
    void start(DossierId id, BeginDossier.Situation situation, @Nullable DossierId basis, String representative) {
        var form = new LinkedHashMap<String, String>();
        if (basis != null) {
            form.putAll(copy.form(basis));
        }
        form.putAll(fromRegister(situation, representative));
        drafts.prefill(id, form);
        if (basis != null) {
            copy.answersAndPapers(id, basis, LocalTime.today(time), time.instant());
        }
    }

    private Outcome save(DossierHead head, FormField field, String value, int version, Viewer viewer) {
        var draft = drafts.read(head.id());
        int now = draft.version(field);
        String saved = draft.value(field);
        boolean changed = head.basedOn() != null
                && !value.equals(drafts.read(head.basedOn()).value(field));
        if (saved.equals(value)) {
            return new Outcome.Saved(now, changed);
        }
        if (now != version) {
            return conflict(draft, field);
        }
        var next = drafts.saveField(head.id(), field, value, version, changed, viewer.name(), time.instant());
        if (next.isEmpty()) {
            return conflict(drafts.read(head.id()), field);
        }
        confirmations.replaced(head.id(), viewer, time.instant());
        return new Outcome.Saved(next.get(), changed);
    }

    private static Outcome conflict(Draft draft, FormField field) {
        var last = draft.fields().get(field.key());
        return new Outcome.Conflict(
                draft.version(field),
                draft.value(field),
                last == null ? "" : last.by(),
                last == null ? null : last.at());
    }

    private Outcome papersChanged(DossierHead head, String criterion, Viewer viewer) {
        if (head.basedOn() != null) {
            var draft = drafts.read(head.id());
            var before = new HashSet<>(drafts.read(head.basedOn()).evidenceOf(criterion));
            var changed = new HashSet<>(draft.evidenceChanged());
            if (before.equals(new HashSet<>(draft.evidenceOf(criterion)))) {
                changed.remove(criterion);
            } else {
                changed.add(criterion);
            }
            drafts.markEvidenceChanged(head.id(), changed);
        }
        confirmations.replaced(head.id(), viewer, time.instant());
        return new Outcome.Saved(head.version(), head.basedOn() != null);
    }

    private boolean changed(DossierHead head, Answer answer) {
        return head.basedOn() != null
                && !copy.answerInTheWordsOf(head, answer.criterion()).saysTheSame(answer);
    }

    private static Optional<Outcome> refusal(CriteriaSet set, Answer typed) {
        if (typed.note().length() > LONGEST_NOTE) {
            return Optional.of(new Outcome.Refused("long", LONGEST_NOTE));
        }
        Optional<Leaf> leaf = set.leaf(typed.criterion());
        if (leaf.isEmpty()) {
            return Optional.of(new Outcome.Refused("criterion", typed.criterion()));
        }
        var mark = typed.mark();
        if (mark == null) {
            return Optional.empty();
        }
        if (typed.noneMet() && mark.points() != 0) {
            return Optional.of(new Outcome.Refused("none-met", null));
        }
        return new Marks(new TreeMap<>(Map.of(typed.criterion(), mark)))
                .faultsIn(set).stream()
                        .findFirst()
                        .map(fault -> new Outcome.Refused(
                                switch (fault) {
                                    case MarkFault.Unknown _, MarkFault.HasSubCriteria _ -> "criterion";
                                    case MarkFault.NotOffered _ -> "not-offered";
                                    case MarkFault.CaseNotChosen _ -> "case";
                                    case MarkFault.NoSuchCase _ -> "case";
                                },
                                typed.criterion()));
    }

    private Map<String, String> fromRegister(BeginDossier.Situation situation, String representative) {
        var applicant = situation.applicant();
        var form = new LinkedHashMap<String, String>();
        put(form, FormField.PRODUCER_NAME, applicant.name());
        put(form, FormField.REPRESENTATIVE_NAME, representative);
        put(form, FormField.ADDRESS, applicant.address());
        put(form, FormField.PHONE_NUMBER, applicant.phone());
        put(form, FormField.EMAIL_ADDRESS, applicant.email());
        put(form, FormField.PRODUCT_NAME, situation.product().name());
        LocalDate founded = applicant.foundedOn();
        put(form, FormField.FOUNDED_ON, founded == null ? "" : founded.toString());
        put(form, FormField.REGISTRATION_NUMBER, applicant.registrationNumber());
        var published = situation.criteria();
        if (published != null) {
            put(form, FormField.SAMPLES, Integer.toString(published.set().head().samplesRequired()));
        }
        return form;
    }

    private static void put(Map<String, String> form, FormField field, String value) {
        if (!value.isBlank()) {
            form.put(field.key(), value);
        }
    }

    private DossierHead toWrite(DossierId id, Viewer viewer) {
        var seen = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        if (!Capacity.of(viewer, seen.producer(), seen.communeCode()).mayWrite()) {
            throw new NotFound();
        }
        return dossiers.lock(id).orElseThrow(NotFound::new);
    }
}
