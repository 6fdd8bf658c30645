package vn.moixa.appraisal.council.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class CouncilRoutes implements Routes {

    /** Who may find councils and sessions at all; which ones is decided through the viewer. */
    private static final Role[] READERS = {
        PROVINCIAL_OFFICER, SECRETARY, COUNCIL_MEMBER, COUNCIL_CHAIR, AUDITOR, ADMINISTRATOR
    };

    private static final Role[] ORGANISERS = {PROVINCIAL_OFFICER, SECRETARY};
    private static final Role[] SITTING = {PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR};
    private static final Role[] MARKERS = {COUNCIL_MEMBER, COUNCIL_CHAIR};

    private static final String COUNCIL = "/appraisal/councils/{id}";
    private static final String SESSION = "/appraisal/sessions/{id}";
    private static final String ITEM = SESSION + "/items/{item}";
    private static final String API = "/api/v1/council-sessions/{id}";

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(Route.get("/appraisal/councils", READERS));
        routes.add(Route.get("/appraisal/councils/rules", READERS));
        routes.add(Route.post("/appraisal/councils/rules", PROVINCIAL_OFFICER));
        routes.add(Route.get("/appraisal/councils/new", ORGANISERS));
        routes.add(Route.post("/appraisal/councils", ORGANISERS));
        routes.add(Route.get(COUNCIL, READERS));
        routes.add(Route.get(COUNCIL + "/form", ORGANISERS));
        routes.add(Route.post(COUNCIL, ORGANISERS));
        routes.add(Route.post(COUNCIL + "/members", ORGANISERS));
        routes.add(Route.post(COUNCIL + "/members/{member}", ORGANISERS));
        routes.add(Route.post(COUNCIL + "/members/{member}/leave", ORGANISERS));
        routes.add(Route.post(COUNCIL + "/sessions", ORGANISERS));
        routes.add(Route.get("/appraisal/sessions", READERS));
        routes.add(Route.get(SESSION, READERS));
        routes.add(Route.post(SESSION, ORGANISERS));
        routes.add(Route.get(SESSION + "/agenda", SITTING));
        routes.add(Route.post(SESSION + "/agenda", ORGANISERS));
        routes.add(Route.post(SESSION + "/order", SITTING));
        routes.add(Route.post(SESSION + "/announcement", SITTING));
        routes.add(Route.get(SESSION + "/attendance", READERS));
        routes.add(Route.post(SESSION + "/attendance", SITTING));
        routes.add(Route.post(SESSION + "/conflicts/{conflict}", SITTING));
        routes.add(Route.post(SESSION + "/opening", COUNCIL_CHAIR));
        routes.add(Route.post(SESSION + "/marking", COUNCIL_CHAIR));
        routes.add(Route.post(SESSION + "/closing", COUNCIL_CHAIR));
        routes.add(Route.get(ITEM, READERS));
        routes.add(Route.get(ITEM + "/proof", READERS));
        routes.add(Route.get(ITEM + "/proof.json", READERS));
        routes.add(Route.post(ITEM + "/postponement", SITTING));
        routes.add(Route.post(ITEM + "/conflicts", MARKERS));
        routes.add(Route.post(ITEM + "/closing", COUNCIL_CHAIR));
        routes.add(Route.post(ITEM + "/knock-outs/{knockOut}", COUNCIL_CHAIR));
        routes.add(Route.post(ITEM + "/gates", COUNCIL_CHAIR));
        routes.add(Route.post(ITEM + "/rounds", COUNCIL_CHAIR));
        routes.add(Route.post(ITEM + "/meeting", COUNCIL_CHAIR));
        routes.add(Route.get(ITEM + "/sheet", MARKERS));
        routes.add(Route.post(ITEM + "/sheet", MARKERS));
        routes.add(Route.post(ITEM + "/sheet/knock-outs", MARKERS));
        routes.add(Route.post(ITEM + "/sheet/hand-in", MARKERS));
        routes.add(Route.post(ITEM + "/sheet/return", MARKERS));
        routes.add(Route.get(API, READERS));
        routes.add(Route.get(API + "/products/{product}/marks", MARKERS));
        routes.add(Route.of(HttpMethod.PUT, API + "/products/{product}/marks", MARKERS));
        routes.add(Route.post(API + "/products/{product}/closing", COUNCIL_CHAIR));
        routes.add(Route.post(API + "/closing", COUNCIL_CHAIR));
        return routes;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(6, "/appraisal/sessions", "council.nav.sessions", "clipboard-check"),
                new NavigationEntry(45, "/appraisal/councils", "council.nav.councils", "person-check"));
    }
}
