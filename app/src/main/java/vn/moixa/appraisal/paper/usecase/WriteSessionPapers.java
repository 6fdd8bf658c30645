package vn.moixa.appraisal.paper.usecase;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.paper.domain.SessionFacts;
import vn.moixa.appraisal.paper.domain.SessionPaper;
import vn.moixa.appraisal.paper.store.SessionRecords;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** The papers of a session for those who prepare, sign and check them, and for the members of its council. */
@Component
public class WriteSessionPapers {

    private final SessionRecords records;
    private final InstantSource time;

    WriteSessionPapers(SessionRecords records, InstantSource time) {
        this.records = records;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public SessionFacts session(UUID id, Viewer viewer) {
        boolean known = viewer.has(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR)
                || records.sits(id, viewer.accountId());
        if (!known) {
            throw new NotFound();
        }
        return records.find(id).orElseThrow(NotFound::new);
    }

    /** Not there before the session has come far enough. */
    @Transactional(readOnly = true)
    public OfficialDocument write(UUID id, SessionPaper paper, Viewer viewer) {
        var session = session(id, viewer);
        if (!paper.isReady(session)) {
            throw new NotFound();
        }
        return SessionDocuments.write(paper, session, LocalTime.today(time));
    }
}
