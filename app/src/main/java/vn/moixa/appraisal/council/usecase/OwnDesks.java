package vn.moixa.appraisal.council.usecase;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Ballot;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.OwnSheet;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Estimates;
import vn.moixa.appraisal.council.store.OwnSheets;
import vn.moixa.appraisal.council.store.RulesVersions;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.registry.ProductId;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** The desk of the member who asks; nobody finds another's. */
@Component
public class OwnDesks {

    private final Sessions sessions;
    private final Agenda agenda;
    private final OwnSheets sheets;
    private final Estimates estimates;
    private final RulesVersions rules;
    private final KnownCriteria criteria;

    OwnDesks(
            Sessions sessions,
            Agenda agenda,
            OwnSheets sheets,
            Estimates estimates,
            RulesVersions rules,
            KnownCriteria criteria) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.sheets = sheets;
        this.estimates = estimates;
        this.rules = rules;
        this.criteria = criteria;
    }

    @Transactional(readOnly = true)
    public OwnDesk of(CouncilSessionId session, SessionItemId item, Viewer viewer) {
        if (sessions.find(session, viewer).isEmpty()) {
            throw new NotFound();
        }
        return desk(agenda.find(session, item).orElseThrow(NotFound::new), viewer, false);
    }

    @Transactional(readOnly = true)
    public SessionItemId itemOf(CouncilSessionId session, ProductId product, Viewer viewer) {
        if (sessions.find(session, viewer).isEmpty()) {
            throw new NotFound();
        }
        return agenda.ofProduct(session, product).map(Item::id).orElseThrow(NotFound::new);
    }

    /** With the sheet held until the transaction ends. */
    OwnDesk held(CouncilSessionId session, SessionItemId item, Viewer viewer) {
        if (sessions.find(session, viewer).isEmpty()) {
            throw new NotFound();
        }
        return desk(agenda.find(session, item).orElseThrow(NotFound::new), viewer, true);
    }

    private OwnDesk desk(Item item, Viewer viewer, boolean hold) {
        UUID account = viewer.accountId();
        if (account == null) {
            throw new NotFound();
        }
        OwnSheet sheet =
                (hold ? sheets.lock(item.id(), account) : sheets.find(item.id(), account)).orElseThrow(NotFound::new);
        // Read again: whoever closed while we waited has moved it on.
        Item now = hold ? agenda.find(item.session(), item.id()).orElseThrow() : item;
        var session = sessions.get(item.session());
        Map<String, OwnMark> before = sheet.markingRound() == 1
                ? Map.of()
                : sheets.ofRound(item.id(), account, sheet.markingRound() - 1)
                        .map(sheets::marks)
                        .orElse(Map.of());
        return new OwnDesk(
                session,
                rules.get(session.rules()),
                now,
                sheet,
                new Ballot(criteria.get(item.criteriaSet()), sheets.marks(sheet), sheets.knockOuts(sheet)),
                before,
                estimates.answers(item.dossier()),
                hold ? Map.of() : estimates.papers(item.dossier()),
                hold ? Map.of() : estimates.remarks(item.dossier()));
    }
}
