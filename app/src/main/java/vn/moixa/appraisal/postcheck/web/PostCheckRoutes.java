package vn.moixa.appraisal.postcheck.web;

import static vn.moixa.web.Role.ADVISER;
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
class PostCheckRoutes implements Routes {

    private static final Role[] READERS = {PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, ADVISER, AUDITOR};
    private static final Role[] CHECKERS = {COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, ADVISER};
    private static final Role[] PLANNERS = {PROVINCIAL_OFFICER, SECRETARY};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/post-checks", READERS),
                Route.get("/appraisal/post-checks/{id}", READERS),
                Route.get("/appraisal/post-checks/{id}/photos/{position}", READERS),
                Route.get("/appraisal/post-checks/new", PLANNERS),
                Route.post("/appraisal/post-checks", PLANNERS),
                Route.post("/appraisal/post-checks/{id}/result", CHECKERS),
                Route.post("/appraisal/post-checks/{id}/cancellation", PLANNERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(34, "/appraisal/post-checks", "postcheck.nav", "shield-check"));
    }
}
