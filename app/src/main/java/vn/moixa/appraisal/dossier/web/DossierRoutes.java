package vn.moixa.appraisal.dossier.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class DossierRoutes implements Routes {

    private static final Role[] READERS = {
        PRODUCER,
        COMMUNE_OFFICER,
        PROVINCIAL_OFFICER,
        ADVISER,
        COUNCIL_MEMBER,
        COUNCIL_CHAIR,
        SECRETARY,
        AUDITOR,
        ADMINISTRATOR
    };
    /** Those who score or prepare scoring, and the producer itself (R120). */
    private static final Role[] SCORING = {
        PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, ADVISER, COUNCIL_MEMBER, COUNCIL_CHAIR, SECRETARY
    };

    private static final Role[] WRITERS = {PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY};

    private static final String DOSSIER = "/appraisal/dossiers/{id}";
    private static final String API = "/api/v1/dossiers";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/dossiers", READERS),
                Route.get("/appraisal/dossiers/new", WRITERS),
                Route.post("/appraisal/dossiers", WRITERS),
                Route.get(DOSSIER, READERS),
                Route.get(DOSSIER + "/content", READERS),
                Route.get(DOSSIER + "/representative", SCORING),
                Route.get(DOSSIER + "/coach", READERS),
                Route.get("/appraisal/coach/{product}", PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY),
                Route.get(DOSSIER + "/forms/{section}", WRITERS),
                Route.post(DOSSIER + "/forms/{section}", WRITERS),
                Route.get(DOSSIER + "/criteria", WRITERS),
                Route.get(DOSSIER + "/criteria/{number}", WRITERS),
                Route.post(DOSSIER + "/criteria/{number}", WRITERS),
                Route.post(DOSSIER + "/criteria/{number}/evidence", WRITERS),
                Route.post(DOSSIER + "/criteria/{number}/evidence/{paper}/removal", WRITERS),
                Route.get(DOSSIER + "/submission", WRITERS),
                Route.post(DOSSIER + "/submission", WRITERS),
                Route.post(DOSSIER + "/confirmation", PRODUCER),
                Route.post(DOSSIER + "/answers/{position}", WRITERS),
                Route.get(DOSSIER + "/withdrawal", PRODUCER),
                Route.post(DOSSIER + "/withdrawal", PRODUCER),
                Route.get(DOSSIER + "/receipts/{number}", READERS),
                Route.get(DOSSIER + "/receipts/{number}/pdf", READERS),
                Route.get(DOSSIER + "/versions/{number}", READERS),
                Route.get(API, READERS),
                Route.post(API, WRITERS),
                Route.get(API + "/{id}", READERS),
                Route.of(HttpMethod.PATCH, API + "/{id}", WRITERS),
                Route.post(API + "/{id}/submission", WRITERS),
                Route.post(API + "/{id}/withdrawal", PRODUCER),
                Route.post(API + "/{id}/evidence", WRITERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(10, "/appraisal/dossiers", "dossier.nav", "journal-check"));
    }
}
