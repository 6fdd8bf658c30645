package vn.moixa.appraisal.advisory.usecase;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.advisory.store.Teams;
import vn.moixa.appraisal.advisory.store.Teams.Team;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Who writes for the advisory team: its members, and the officers who keep its papers. */
@Component
class Advisers {

    private static final Role[] OFFICERS = {Role.PROVINCIAL_OFFICER, Role.SECRETARY};

    private final Teams teams;

    Advisers(Teams teams) {
        this.teams = teams;
    }

    static boolean keepsTeams(Viewer viewer) {
        return viewer.has(OFFICERS);
    }

    List<Team> of(DossierHead dossier) {
        UUID round = dossier.round();
        return round == null ? List.of() : teams.ofRound(round);
    }

    boolean mayWrite(DossierHead dossier, List<Team> teams, Viewer viewer) {
        if (dossier.state() != DossierState.ADVISORY) {
            return false;
        }
        return keepsTeams(viewer)
                || (viewer.has(Role.ADVISER) && teams.stream().anyMatch(team -> isMember(team, viewer)));
    }

    private static boolean isMember(Team team, Viewer viewer) {
        UUID account = viewer.accountId();
        return account != null && team.active().stream().anyMatch(member -> account.equals(member.account()));
    }
}
