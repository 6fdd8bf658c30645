package vn.moixa.appraisal.commune.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.store.OfficeWork;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** What an office notes while a dossier lies before it: parts, samples (R83), the four findings and a meeting (R48). */
@Component
public class CheckDossier {

    public static final int SAMPLES = 5;
    private static final int LONGEST_NOTE = 1_000;

    private final Offices offices;
    private final OfficeWork work;
    private final Products products;
    private final AuditTrail audit;
    private final InstantSource time;

    CheckDossier(Offices offices, OfficeWork work, Products products, AuditTrail audit, InstantSource time) {
        this.offices = offices;
        this.work = work;
        this.products = products;
        this.audit = audit;
        this.time = time;
    }

    /** Whether a part is there, and what was noticed. */
    public record Seen(boolean present, String note) {}

    /** Samples as told. */
    public record Samples(
            @Nullable Integer number, @Nullable LocalDate receivedOn, String place, String note) {}

    /** The review of the commune as typed. */
    public record Review(List<Finding> findings, @Nullable LocalDate meetingOn, String meetingNote, int version) {
        public Review {
            findings = List.copyOf(findings);
        }
    }

    /** Five samples go with a dossier, none with one of tourism (R74, R83). */
    public int samplesOf(DossierHead dossier) {
        return products.find(dossier.product())
                .filter(card -> card.industry() == Industry.TOURISM)
                .map(card -> 0)
                .orElse(SAMPLES);
    }

    @Transactional
    public Outcome parts(DossierId id, Level level, Map<Part, Seen> seen, Viewer viewer) {
        var dossier = offices.held(id, level, viewer);
        if (dossier.state() != lyingAt(level)) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var reasons = new ArrayList<Refusal>();
        seen.forEach((part, one) -> {
            if (one.note().length() > LONGEST_NOTE) {
                reasons.add(Refusal.of("note." + part.name(), "commune.refused.too-long", LONGEST_NOTE));
            }
        });
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        seen.forEach((part, one) ->
                work.check(id, level, part, one.present(), one.note().strip(), viewer, time.instant()));
        audit.append(
                viewer,
                Deed.of("commune.parts-checked", "dossier", id.value())
                        .with("level", level.name())
                        .with(
                                "missing",
                                seen.entrySet().stream()
                                        .filter(entry -> !entry.getValue().present())
                                        .map(entry -> entry.getKey().name())
                                        .toList()));
        return new Outcome.Done();
    }

    @Transactional
    public Outcome samples(DossierId id, Level level, Samples samples, Viewer viewer) {
        var dossier = offices.held(id, level, viewer);
        if (dossier.state() != lyingAt(level)) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var reasons = new ArrayList<Refusal>();
        Integer number = samples.number();
        if (number == null || number < 1 || number > 500) {
            reasons.add(Refusal.of("number", "commune.refused.sample-number"));
        }
        LocalDate on = samples.receivedOn();
        if (on == null
                || on.isAfter(LocalTime.today(time))
                || on.isBefore(LocalTime.today(time).minusYears(1))) {
            reasons.add(Refusal.of("samplesOn", "commune.refused.sample-day"));
        }
        if (samples.place().strip().length() < 2 || samples.place().length() > 255) {
            reasons.add(Refusal.of("place", "commune.refused.sample-place"));
        }
        if (samples.note().length() > LONGEST_NOTE) {
            reasons.add(Refusal.of("samplesNote", "commune.refused.too-long", LONGEST_NOTE));
        }
        if (!reasons.isEmpty() || number == null || on == null) {
            return new Outcome.Refused(reasons);
        }
        var kept = new OfficeWork.Samples(
                number, on, samples.place().strip(), samples.note().strip(), viewer.name());
        work.receiveSamples(id, level, kept, time.instant());
        audit.append(
                viewer,
                Deed.of("commune.samples-received", "dossier", id.value())
                        .with("level", level.name())
                        .with("number", number));
        return new Outcome.Done();
    }

    /** Keeps the findings that were told; the others stay as they are. All or, with the reasons, none. */
    @Transactional
    public Outcome review(DossierId id, Review review, Viewer viewer) {
        var dossier = offices.held(id, Level.COMMUNE, viewer);
        if (dossier.state() != DossierState.COMMUNE_REVIEW) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var reasons = faults(dossier, review);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        work.beginReview(id, time.instant());
        if (!work.changeReview(
                id, review.meetingOn(), review.meetingNote().strip(), review.version(), time.instant())) {
            int saved = work.review(id).map(OfficeWork.Review::version).orElse(0);
            return new Outcome.Stale(saved);
        }
        review.findings().forEach(finding -> work.find(id, finding, viewer, time.instant()));
        audit.append(
                viewer,
                Deed.of("commune.findings-saved", "dossier", id.value())
                        .with("matters", review.findings().size()));
        return new Outcome.Done();
    }

    private List<Refusal> faults(DossierHead dossier, Review review) {
        var reasons = new ArrayList<Refusal>();
        var matters = review.findings().stream().map(Finding::matter).toList();
        if (matters.stream().distinct().count() != matters.size()) {
            reasons.add(Refusal.of("", "commune.refused.matter-twice"));
        }
        for (Finding finding : review.findings()) {
            finding.fault()
                    .ifPresent(part -> reasons.add(Refusal.of(
                            part + "." + finding.matter().name(),
                            "commune.refused.finding-" + (part.equals("words") ? "words" : "evidence"))));
        }
        LocalDate meeting = review.meetingOn();
        LocalDate received = Optional.ofNullable(dossier.criteriaFixedOn()).orElse(LocalDate.MIN);
        if (meeting != null && (meeting.isAfter(LocalTime.today(time)) || meeting.isBefore(received))) {
            reasons.add(Refusal.of("meetingOn", "commune.refused.meeting-day"));
        }
        if (review.meetingNote().length() > LONGEST_NOTE) {
            reasons.add(Refusal.of("meetingNote", "commune.refused.too-long", LONGEST_NOTE));
        }
        return reasons;
    }

    /** The state in which a dossier lies before an office. */
    public static DossierState lyingAt(Level level) {
        return switch (level) {
            case COMMUNE -> DossierState.COMMUNE_REVIEW;
            case PROVINCE -> DossierState.PROVINCE_CHECK;
        };
    }
}
