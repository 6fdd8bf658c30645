package vn.moixa.appraisal.advisory.web;

import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class AdvisoryRoutes implements Routes {

    private static final Role[] READERS = {PROVINCIAL_OFFICER, SECRETARY, ADVISER, AUDITOR};
    /** Members of the council read the report of a dossier that lies before them. */
    private static final Role[] READERS_OF_REPORTS = {
        PROVINCIAL_OFFICER, SECRETARY, ADVISER, AUDITOR, COUNCIL_MEMBER, COUNCIL_CHAIR
    };

    private static final Role[] WRITERS = {PROVINCIAL_OFFICER, SECRETARY, ADVISER};
    private static final Role[] KEEPERS = {PROVINCIAL_OFFICER, SECRETARY};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/advisory", READERS),
                Route.get("/appraisal/advisory/dossiers/{id}", READERS_OF_REPORTS),
                Route.get("/appraisal/advisory/dossiers/{id}/report.{form}", READERS_OF_REPORTS),
                Route.get("/appraisal/advisory/dossiers/{id}/visits/{visit}/photos/{position}", READERS_OF_REPORTS),
                Route.post("/appraisal/advisory/dossiers/{id}/assignment", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/remarks", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/tests", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/tests/{test}/result", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/visits", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/knock-outs", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/return", WRITERS),
                Route.post("/appraisal/advisory/dossiers/{id}/report", WRITERS),
                Route.get("/appraisal/advisory/teams", READERS),
                Route.get("/appraisal/advisory/teams/{id}", READERS),
                Route.get("/appraisal/advisory/teams/new", KEEPERS),
                Route.post("/appraisal/advisory/teams", KEEPERS),
                Route.post("/appraisal/advisory/teams/{id}/members", KEEPERS),
                Route.post("/appraisal/advisory/teams/{id}/members/{member}/leaving", KEEPERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(23, "/appraisal/advisory", "advisory.nav", "chat-left-text"));
    }
}
