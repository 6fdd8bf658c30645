package vn.moixa.appraisal.decision.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.decision.domain.Signed;
import vn.moixa.appraisal.decision.store.Results;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Author;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * An officer records the paper that was signed on the results of a council; only then do they take effect (R56). Badge, check page and
 * plan follow from {@code recognition} in the same transaction. One paper covers many products: all of them, or none.
 */
@Component
public class DecideResults {

    private final Results results;
    private final Dossiers dossiers;
    private final MoveDossier moves;
    private final Recognitions recognitions;
    private final KindOfStar kinds;
    private final InstantSource time;

    DecideResults(
            Results results,
            Dossiers dossiers,
            MoveDossier moves,
            Recognitions recognitions,
            KindOfStar kinds,
            InstantSource time) {
        this.results = results;
        this.dossiers = dossiers;
        this.moves = moves;
        this.recognitions = recognitions;
        this.kinds = kinds;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Answer {}

    public record Recorded(int dossiers) implements Answer {}

    /** Everything that is missing or wrong; nothing was recorded. */
    public record Refused(List<PaperCheck.Fault> faults) implements Answer {}

    /** Records the paper for dossiers whose results all ask for it. */
    @Transactional
    public Answer record(Award award, Set<DossierId> chosen, Signed paper, Viewer viewer) {
        if (!viewer.has(Role.PROVINCIAL_OFFICER)) {
            throw new NotFound();
        }
        var faults = new ArrayList<>(PaperCheck.faults(paper, LocalTime.today(time)));
        if (chosen.isEmpty()) {
            faults.add(new PaperCheck.Fault("dossier", "decision.fault.none-chosen", ""));
        }
        var held = hold(chosen);
        for (Results.Ruled ruled : held) {
            if (ruled.state() != DossierState.COUNCIL || ruled.award() != award) {
                faults.add(new PaperCheck.Fault("dossier", "decision.fault.other-result", ruled.productName()));
            } else if (paper.on() != null && paper.on().isBefore(ruled.closedOn())) {
                faults.add(new PaperCheck.Fault("on", "decision.fault.before-council", ruled.productName()));
            }
        }
        if (!faults.isEmpty()) {
            return new Refused(List.copyOf(faults));
        }
        UUID decision =
                award == Award.RECOGNISE ? recognise(held, paper, viewer).value() : null;
        for (Results.Ruled ruled : held) {
            follow(ruled, award, decision, paper, viewer);
        }
        return new Recorded(held.size());
    }

    /** In the order of their ids, so that two officers at the same papers wait for each other. */
    private List<Results.Ruled> hold(Set<DossierId> chosen) {
        var ids = new TreeSet<UUID>();
        chosen.forEach(dossier -> ids.add(dossier.value()));
        for (UUID id : ids) {
            if (dossiers.lock(new DossierId(id)).isEmpty()) {
                throw new NotFound();
            }
        }
        var ruled = results.of(chosen);
        if (ruled.size() < ids.size()) {
            throw new NotFound();
        }
        return ruled;
    }

    private DecisionId recognise(List<Results.Ruled> held, Signed paper, Viewer viewer) {
        var author = Author.of(viewer);
        LocalDate on = Objects.requireNonNull(paper.on());
        boolean sample = held.stream().anyMatch(Results.Ruled::sample);
        var decision = recognitions.decision(
                new NewDecision(
                        Objects.requireNonNull(paper.number()),
                        Objects.requireNonNull(paper.issuer()),
                        IssuerLevel.PROVINCE,
                        on,
                        paper.signer(),
                        instrument(held.getFirst()),
                        sample,
                        ""),
                author);
        recognitions.keepScan(decision, Objects.requireNonNull(paper.scan()));
        recognitions.record(
                held.stream().map(ruled -> recognition(ruled, decision, on)).toList(), author);
        return decision;
    }

    private static @Nullable String instrument(Results.Ruled ruled) {
        return ruled.instrument().isEmpty() ? null : ruled.instrument();
    }

    private NewRecognition recognition(Results.Ruled ruled, DecisionId decision, LocalDate on) {
        return new NewRecognition(
                RecognitionId.next(),
                ruled.product(),
                decision,
                kinds.of(ruled.kind(), ruled.product(), on),
                ruled.stars(),
                ruled.average(),
                on,
                null,
                Grade.CONFIRMED,
                "",
                "",
                null,
                ruled.sample(),
                "");
    }

    private void follow(Results.Ruled ruled, Award award, @Nullable UUID decision, Signed paper, Viewer viewer) {
        DossierHead head = dossiers.lock(ruled.dossier()).orElseThrow(NotFound::new);
        String basis = paper.number() + ", " + paper.issuer();
        if (!moves.move(head, award.leadsTo(), viewer, basis, "")) {
            throw new IllegalStateException("A held dossier moved: " + head.code());
        }
        results.add(
                ruled.dossier(),
                new Results.New(award.leadsTo().name(), ruled.stars(), ruled.average(), decision, ""),
                paper,
                viewer,
                time.instant());
        if (ruled.kind() == DossierKind.RE_RATING && (award == Award.REFUSE || award == Award.DISQUALIFY)) {
            endStar(ruled, paper, viewer);
        }
    }

    /** A refused re-rating ends the star from the date of the paper; a failed upgrade leaves it untouched (R101). */
    private void endStar(Results.Ruled ruled, Signed paper, Viewer viewer) {
        LocalDate on = Objects.requireNonNull(paper.on());
        recognitions.certificatesOf(ruled.product(), on).stream()
                .filter(certificate -> certificate.status().carriesStar())
                .findFirst()
                .ifPresent(certificate -> recognitions.end(
                        new NewEnding(
                                certificate.id(),
                                ruled.award() == Award.DISQUALIFY ? "FORGED_DOSSIER" : "CRITERIA_NOT_MET",
                                on,
                                "Không đạt khi đánh giá, phân hạng lại",
                                Objects.requireNonNull(paper.number()),
                                Objects.requireNonNull(paper.issuer()),
                                null),
                        Author.of(viewer)));
    }
}
