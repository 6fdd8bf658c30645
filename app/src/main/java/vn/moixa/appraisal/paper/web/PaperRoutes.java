package vn.moixa.appraisal.paper.web;

import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class PaperRoutes implements Routes {

    private static final Role[] OF_A_SESSION = {PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR, COUNCIL_MEMBER, AUDITOR};

    private static final Role[] OF_A_DOSSIER = {
        PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, ADVISER, SECRETARY, COUNCIL_CHAIR, COUNCIL_MEMBER, AUDITOR
    };

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/sessions/{id}/papers", OF_A_SESSION),
                Route.get("/appraisal/sessions/{id}/papers/{file}", OF_A_SESSION),
                Route.get("/appraisal/session-items/{item}/{file}", OF_A_SESSION),
                Route.get("/appraisal/dossiers/{id}/papers", OF_A_DOSSIER),
                Route.get("/appraisal/dossiers/{id}/papers/{file}", OF_A_DOSSIER),
                Route.get("/appraisal/dossiers/{id}/returns/{which}/{file}", OF_A_DOSSIER),
                Route.get("/appraisal/dossiers/{id}/export", OF_A_DOSSIER));
    }
}
