package vn.moixa.intake.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class IntakeRoutes implements Routes {

    private static final Role[] OFFICERS = {Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/intake/imports", OFFICERS),
                Route.post("/intake/imports", OFFICERS),
                Route.get("/intake/imports/{id}", OFFICERS),
                Route.get("/intake/imports/{id}/errors.xlsx", OFFICERS),
                Route.post("/intake/imports/{id}/confirmation", OFFICERS),
                Route.post("/intake/imports/{id}/answers", OFFICERS),
                Route.post("/intake/imports/{id}/cancellation", OFFICERS),
                Route.post("/intake/imports/{id}/undoing", OFFICERS),
                Route.get("/intake/templates/{kind}", OFFICERS),
                Route.post("/api/v1/imports", OFFICERS),
                Route.get("/api/v1/imports/{id}", OFFICERS),
                Route.get("/api/v1/imports/{id}/errors.xlsx", OFFICERS),
                Route.of(HttpMethod.DELETE, "/api/v1/imports/{id}", OFFICERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(500, "/intake/imports", "intake.imports.title", "upload"));
    }
}
