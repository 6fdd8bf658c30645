package vn.moixa.programme.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class ProgrammeRoutes implements Routes {

    static final Role[] READERS = {
        Role.COMMUNE_OFFICER,
        Role.PROVINCIAL_OFFICER,
        Role.ADVISER,
        Role.COUNCIL_MEMBER,
        Role.COUNCIL_CHAIR,
        Role.SECRETARY,
        Role.FINANCE_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    };

    static final Role[] WRITERS = {Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/ke-hoach"),
                Route.open("/ke-hoach/{code}"),
                Route.open("/api/v1/plans"),
                Route.open("/api/v1/plans/{code}/figures"),
                Route.open("/api/v1/plans/{code}/targets/{target}/evidence"),
                Route.get("/programme/plans", READERS),
                Route.get("/programme/plans/{code}", READERS),
                Route.get("/programme/plans/{code}/figures.xlsx", READERS),
                Route.get("/programme/plans/{code}/tasks", READERS),
                Route.get("/programme/plans/{code}/reported", READERS),
                Route.get("/programme/plans/{code}/reported/new", Role.PROVINCIAL_OFFICER),
                Route.post("/programme/plans/{code}/reported", Role.PROVINCIAL_OFFICER),
                Route.get("/programme/plans/{code}/reported/{id}/form", Role.PROVINCIAL_OFFICER),
                Route.post("/programme/plans/{code}/reported/{id}", Role.PROVINCIAL_OFFICER),
                Route.get("/programme/plans/{code}/reports", READERS),
                Route.post("/programme/plans/{code}/reports", WRITERS),
                Route.get("/programme/reports/{id}", READERS),
                Route.get("/programme/reports/{id}/report.{format}", READERS),
                Route.get("/programme/plans/{code}/targets/{target}/evidence", READERS),
                Route.get("/programme/plans/{code}/targets/{target}/evidence.xlsx", READERS),
                Route.get("/programme/plans/{code}/targets/{target}/areas", READERS),
                Route.get("/programme/plans/{code}/targets/{target}/history", READERS),
                Route.get("/programme/plans/{code}/targets/{target}/edit", WRITERS),
                Route.post("/programme/plans/{code}/targets/{target}", WRITERS),
                Route.get("/programme/plans/{code}/targets/new", WRITERS),
                Route.post("/programme/plans/{code}/targets", WRITERS),
                Route.get("/programme/plans/{code}/targets/{target}/shares", READERS),
                Route.post("/programme/plans/{code}/targets/{target}/shares", WRITERS),
                Route.get("/programme/help", READERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(100, "/programme/plans", "programme.navigation", "speedometer2"));
    }
}
