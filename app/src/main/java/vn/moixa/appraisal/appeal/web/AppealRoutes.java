package vn.moixa.appraisal.appeal.web;

import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class AppealRoutes implements Routes {

    private static final Role[] READERS = {PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, AUDITOR};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/appeals", READERS),
                Route.get("/appraisal/dossiers/{id}/appeals", READERS),
                Route.post("/appraisal/dossiers/{id}/appeals", PRODUCER),
                Route.post("/appraisal/dossiers/{id}/appeals/{appeal}", PROVINCIAL_OFFICER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(29, "/appraisal/appeals", "appeal.nav", "chat-left-text"));
    }
}
