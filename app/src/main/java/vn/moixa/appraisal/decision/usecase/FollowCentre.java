package vn.moixa.appraisal.decision.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.decision.domain.CentreStars;
import vn.moixa.appraisal.decision.domain.Signed;
import vn.moixa.appraisal.decision.store.Results;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Author;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * What happens to a dossier of 90 points and more after the province approved its result (R53, R54): the letter to the Ministry, the
 * central result, and the decision that follows from it. Until then the product carries the star it had, or none.
 */
@Component
public class FollowCentre {

    private final Results results;
    private final Dossiers dossiers;
    private final MoveDossier moves;
    private final Recognitions recognitions;
    private final KindOfStar kinds;
    private final InstantSource time;

    FollowCentre(
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

    public record Done() implements Answer {}

    /** Everything that is missing or wrong; nothing was recorded. */
    public record Refused(List<PaperCheck.Fault> faults) implements Answer {}

    /** The letter that sends the dossier to the Ministry. */
    @Transactional
    public Answer send(DossierId id, Signed letter, Viewer viewer) {
        return step(id, DossierState.SENT_TO_CENTRE, letter, null, null, "", viewer);
    }

    /** The notice of the central council's average. */
    @Transactional
    public Answer result(DossierId id, @Nullable BigDecimal average, Signed notice, Viewer viewer) {
        boolean possible = average != null && average.signum() >= 0 && average.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!possible) {
            return refused("average", "decision.fault.average");
        }
        return step(id, DossierState.CENTRE_RESULT, notice, null, average, "", viewer);
    }

    /**
     * The decision after the central result: five stars by the Minister for 90 and more, else three or four by the province, no more than
     * the central average allows (R54).
     */
    @Transactional
    public Answer decide(DossierId id, int stars, Signed decision, Viewer viewer) {
        var known = results.last(id, "CENTRE_RESULT");
        if (known.isEmpty() || known.get().average() == null) {
            return refused("stars", "decision.fault.no-centre-result");
        }
        if (stars < 3
                || stars > CentreStars.atMost(Objects.requireNonNull(known.get().average()))) {
            return refused("stars", "decision.fault.too-many-stars");
        }
        return step(id, DossierState.RECOGNISED, decision, stars, known.get().average(), "", viewer);
    }

    /** The province refuses on the central result. */
    @Transactional
    public Answer refuse(DossierId id, Signed notice, Viewer viewer) {
        return step(id, DossierState.NOT_RECOGNISED, notice, null, null, "", viewer);
    }

    /** The province runs the evaluation again; the reason stays with the dossier. */
    @Transactional
    public Answer evaluateAgain(DossierId id, String reason, Viewer viewer) {
        if (reason.strip().length() < 10) {
            return refused("reason", "decision.fault.reason");
        }
        allow(viewer);
        var head = dossiers.lock(id).orElseThrow(NotFound::new);
        if (!moves.move(head, DossierState.COUNCIL, viewer, "", reason.strip())) {
            return refused("reason", "decision.fault.moved-on");
        }
        results.add(
                id,
                new Results.New("EVALUATED_AGAIN", null, null, null, reason.strip()),
                new Signed(null, null, null, null, null),
                viewer,
                time.instant());
        return new Done();
    }

    private Answer step(
            DossierId id,
            DossierState to,
            Signed paper,
            @Nullable Integer stars,
            @Nullable BigDecimal average,
            String reason,
            Viewer viewer) {
        allow(viewer);
        var faults = new ArrayList<>(PaperCheck.faults(paper, LocalTime.today(time)));
        var head = dossiers.lock(id).orElseThrow(NotFound::new);
        LocalDate before = results.outcomes(id).stream()
                .map(Results.Outcome::signedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (paper.on() != null && before != null && paper.on().isBefore(before)) {
            faults.add(new PaperCheck.Fault("on", "decision.fault.before-last-paper", ""));
        }
        if (!faults.isEmpty()) {
            return new Refused(List.copyOf(faults));
        }
        String basis = paper.number() + ", " + paper.issuer();
        UUID decision = null;
        if (!moves.move(head, to, viewer, basis, "")) {
            return refused("number", "decision.fault.moved-on");
        }
        if (stars != null) {
            decision = recognise(head, stars, average, paper, viewer);
        }
        results.add(id, new Results.New(to.name(), stars, average, decision, reason), paper, viewer, time.instant());
        return new Done();
    }

    private UUID recognise(DossierHead head, int stars, @Nullable BigDecimal average, Signed paper, Viewer viewer) {
        var author = Author.of(viewer);
        LocalDate on = Objects.requireNonNull(paper.on());
        var decision = recognitions.decision(
                new NewDecision(
                        Objects.requireNonNull(paper.number()),
                        Objects.requireNonNull(paper.issuer()),
                        stars == 5 ? IssuerLevel.CENTRE : IssuerLevel.PROVINCE,
                        on,
                        paper.signer(),
                        null,
                        head.sample(),
                        ""),
                author);
        recognitions.keepScan(decision, Objects.requireNonNull(paper.scan()));
        recognitions.record(
                List.of(new NewRecognition(
                        RecognitionId.next(),
                        head.product(),
                        decision,
                        kinds.of(head.kind(), head.product(), on),
                        stars,
                        average,
                        on,
                        null,
                        Grade.CONFIRMED,
                        "",
                        "",
                        null,
                        head.sample(),
                        "")),
                author);
        return decision.value();
    }

    private static void allow(Viewer viewer) {
        if (!viewer.has(Role.PROVINCIAL_OFFICER)) {
            throw new NotFound();
        }
    }

    private static Refused refused(String field, String key) {
        return new Refused(List.of(new PaperCheck.Fault(field, key, "")));
    }
}
