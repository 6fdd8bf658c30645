package vn.moixa.appraisal.round.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
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
class RoundRoutes implements Routes {

    private static final Role[] READERS = {
        COMMUNE_OFFICER, PROVINCIAL_OFFICER, ADVISER, COUNCIL_MEMBER, COUNCIL_CHAIR, SECRETARY, AUDITOR, ADMINISTRATOR
    };
    private static final Role[] WRITERS = {PROVINCIAL_OFFICER, SECRETARY};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/rounds", READERS),
                Route.get("/appraisal/rounds/{id}", READERS),
                Route.get("/appraisal/rounds/{id}/list.{form}", READERS),
                Route.get("/appraisal/rounds/{id}/invitation", READERS),
                Route.get("/appraisal/rounds/new", WRITERS),
                Route.get("/appraisal/rounds/{id}/form", WRITERS),
                Route.post("/appraisal/rounds", WRITERS),
                Route.post("/appraisal/rounds/years", WRITERS),
                Route.post("/appraisal/rounds/{id}", WRITERS),
                Route.post("/appraisal/rounds/{id}/dossiers", WRITERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(22, "/appraisal/rounds", "round.nav", "calendar-event"));
    }
}
