package vn.moixa.appraisal.round.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.calendar.store.ProcedureRules;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.round.domain.CutOff;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.store.Rounds;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Puts dossiers into rounds: by the day of the commune's proposal (R57, R60), or by an officer with a reason. */
@Component
public class AssignRound {

    private static final int SHORTEST_REASON = 10;

    private final Rounds rounds;
    private final ProposeRounds propose;
    private final ProcedureRules rules;
    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final InstantSource time;

    AssignRound(
            Rounds rounds,
            ProposeRounds propose,
            ProcedureRules rules,
            Dossiers dossiers,
            AuditTrail audit,
            InstantSource time) {
        this.rounds = rounds;
        this.propose = propose;
        this.rules = rules;
        this.dossiers = dossiers;
        this.audit = audit;
        this.time = time;
    }

    /** What became of moving a dossier by hand. */
    public enum Moved {
        DONE,
        REASON_TOO_SHORT,
        NO_SUCH_ROUND,
        NOT_PROPOSED_OR_TOO_LATE
    }

    /** Within the transaction of the proposal. Rounds that nobody has entered yet are entered with the days of the law. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoundCard assign(DossierId dossier, LocalDate proposedOn, Viewer actor) {
        propose.proposeMissing(proposedOn.getYear(), actor);
        propose.proposeMissing(proposedOn.getYear() + 1, actor);
        var known = new ArrayList<RoundCard>(rounds.ofYear(proposedOn.getYear()));
        known.addAll(rounds.ofYear(proposedOn.getYear() + 1));
        var round = CutOff.roundFor(known, proposedOn, rules.cutOffDayBelongsToRound(proposedOn))
                .orElseThrow(() -> new IllegalStateException("No round takes a proposal of " + proposedOn));
        rounds.put(dossier, round.id());
        rounds.noteChange(dossier, null, round.id(), "", actor.name(), time.instant());
        return round;
    }

    @Transactional
    public Moved move(DossierId id, RoundId to, String reason, Viewer viewer) {
        if (!viewer.has(RoundRights.WRITERS)) {
            throw new NotFound();
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            return Moved.REASON_TOO_SHORT;
        }
        var round = rounds.find(to).filter(card -> card.level() == RoundLevel.PROVINCE);
        if (round.isEmpty()) {
            return Moved.NO_SUCH_ROUND;
        }
        if (dossiers.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        var dossier = dossiers.lock(id).orElseThrow(NotFound::new);
        if (!mayMove(dossier)) {
            return Moved.NOT_PROPOSED_OR_TOO_LATE;
        }
        rounds.put(id, to);
        rounds.noteChange(id, dossier.round(), to, reason.strip(), viewer.name(), time.instant());
        audit.append(
                viewer,
                Deed.of("round.dossier-moved", "dossier", id.value())
                        .because(reason.strip())
                        .with("round", to.value()));
        return Moved.DONE;
    }

    private static boolean mayMove(DossierHead dossier) {
        return dossier.round() != null
                && List.of(
                                DossierState.PROPOSED,
                                DossierState.PROVINCE_CHECK,
                                DossierState.RETURNED,
                                DossierState.ADVISORY,
                                DossierState.COUNCIL)
                        .contains(dossier.state());
    }
}
