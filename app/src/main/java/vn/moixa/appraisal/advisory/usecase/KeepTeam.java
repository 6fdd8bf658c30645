package vn.moixa.appraisal.advisory.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.advisory.store.Teams;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.round.usecase.ReadRounds;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.Accounts;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Records the advisory team that the Chairman set up for a round (R46, step 3b), and its members. */
@Component
public class KeepTeam {

    private final Teams teams;
    private final ReadRounds rounds;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepTeam(Teams teams, ReadRounds rounds, Accounts accounts, AuditTrail audit, InstantSource time) {
        this.teams = teams;
        this.rounds = rounds;
        this.accounts = accounts;
        this.audit = audit;
        this.time = time;
    }

    /** A team as typed. */
    public record Draft(
            String name, String decisionNumber, @Nullable LocalDate decidedOn, String signer) {}

    /** A member as typed; with an address it writes in the system under that account. */
    public record Person(String name, String organisation, String email, boolean leads) {}

    /** The team, or why there is none. */
    public record Kept(@Nullable UUID team, List<Refusal> reasons) {
        public Kept {
            reasons = List.copyOf(reasons);
        }
    }

    @Transactional
    public Kept add(RoundId round, Draft draft, boolean sample, Viewer viewer) {
        mayKeep(viewer);
        rounds.card(round);
        var reasons = new ArrayList<Refusal>();
        length(reasons, "name", draft.name(), 3);
        length(reasons, "decisionNumber", draft.decisionNumber(), 1);
        length(reasons, "signer", draft.signer(), 2);
        LocalDate on = draft.decidedOn();
        if (on == null || on.isAfter(LocalTime.today(time))) {
            reasons.add(Refusal.of("decidedOn", "advisory.refused.day"));
        }
        if (!reasons.isEmpty() || on == null) {
            return new Kept(null, reasons);
        }
        UUID id = teams.add(
                round,
                draft.name().strip(),
                draft.decisionNumber().strip(),
                on,
                draft.signer().strip(),
                sample,
                viewer.name(),
                time.instant());
        audit.append(
                viewer,
                Deed.of("advisory.team-recorded", "advisory-team", id)
                        .because(draft.decisionNumber().strip()));
        return new Kept(id, List.of());
    }

    @Transactional
    public List<Refusal> join(UUID team, Person person, Viewer viewer) {
        mayKeep(viewer);
        if (teams.find(team).isEmpty()) {
            throw new NotFound();
        }
        var reasons = new ArrayList<Refusal>();
        length(reasons, "name", person.name(), 2);
        if (person.organisation().length() > 255) {
            reasons.add(Refusal.of("organisation", "advisory.refused.text", 0, 255));
        }
        var account = accounts.find(person.email());
        if (!person.email().isBlank() && account.isEmpty()) {
            reasons.add(Refusal.of("email", "advisory.refused.account"));
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        boolean joined = teams.addMember(
                team,
                account.map(AccountId::value).orElse(null),
                person.name().strip(),
                person.organisation().strip(),
                person.leads());
        if (!joined) {
            return List.of(Refusal.of("leads", "advisory.refused.leader"));
        }
        audit.append(viewer, Deed.of("advisory.member-joined", "advisory-team", team));
        return List.of();
    }

    @Transactional
    public void leave(UUID team, UUID member, Viewer viewer) {
        mayKeep(viewer);
        if (!teams.leave(team, member, LocalTime.today(time))) {
            throw new NotFound();
        }
        audit.append(
                viewer, Deed.of("advisory.member-left", "advisory-team", team).with("member", member));
    }

    private static void length(List<Refusal> reasons, String field, String text, int shortest) {
        if (text.strip().length() < shortest || text.length() > 255) {
            reasons.add(Refusal.of(field, "advisory.refused.text", shortest, 255));
        }
    }

    private static void mayKeep(Viewer viewer) {
        if (!Advisers.keepsTeams(viewer)) {
            throw new NotFound();
        }
    }
}
