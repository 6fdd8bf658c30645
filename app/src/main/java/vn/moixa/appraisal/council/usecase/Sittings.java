package vn.moixa.appraisal.council.usecase;

import org.springframework.stereotype.Component;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Councils;
import vn.moixa.appraisal.council.store.RulesVersions;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Finds a session through its viewer, with the people and rules every deed asks for. */
@Component
class Sittings {

    private final Sessions sessions;
    private final Councils councils;
    private final Agenda agenda;
    private final RulesVersions rules;

    Sittings(Sessions sessions, Councils councils, Agenda agenda, RulesVersions rules) {
        this.sessions = sessions;
        this.councils = councils;
        this.agenda = agenda;
        this.rules = rules;
    }

    Sitting of(CouncilSessionId id, Viewer viewer) {
        var session = sessions.find(id, viewer).orElseThrow(NotFound::new);
        return new Sitting(
                session,
                rules.get(session.rules()),
                councils.members(session.council()),
                sessions.attendance(id),
                agenda.conflicts(id),
                viewer);
    }

    /** The same with the session held, so that two deeds on it follow each other. */
    Sitting held(CouncilSessionId id, Viewer viewer) {
        if (sessions.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        sessions.lock(id);
        return of(id, viewer);
    }

    Item item(CouncilSessionId session, SessionItemId item) {
        return agenda.find(session, item).orElseThrow(NotFound::new);
    }

    /** The product of an agenda, held until the transaction ends. */
    Item heldItem(CouncilSessionId session, SessionItemId item) {
        item(session, item);
        agenda.lock(item);
        return item(session, item);
    }
}
