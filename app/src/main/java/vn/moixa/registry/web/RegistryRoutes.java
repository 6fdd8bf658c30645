package vn.moixa.registry.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.FINANCE_OFFICER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.registry.domain.Subject;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class RegistryRoutes implements Routes {

    private static final Role[] READERS = {
        PRODUCER,
        COMMUNE_OFFICER,
        PROVINCIAL_OFFICER,
        ADVISER,
        COUNCIL_MEMBER,
        COUNCIL_CHAIR,
        SECRETARY,
        FINANCE_OFFICER,
        AUDITOR,
        ADMINISTRATOR
    };
    private static final Role[] WRITERS = {PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER};
    private static final Role[] OFFICERS = {COMMUNE_OFFICER, PROVINCIAL_OFFICER};

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (Subject subject : Subject.values()) {
            String path = "/registry/" + subject.path();
            routes.add(Route.get(path, READERS));
            routes.add(Route.get(path + ".xlsx", READERS));
            routes.add(Route.get(path + ".csv", READERS));
            routes.add(Route.get(path + "/{id}", READERS));
            routes.add(Route.get(path + "/{id}/revisions", READERS));
            routes.add(Route.get(path + "/new", WRITERS));
            routes.add(Route.get(path + "/{id}/form", WRITERS));
            routes.add(Route.post(path, WRITERS));
            routes.add(Route.post(path + "/{id}", WRITERS));
            routes.add(Route.get("/api/v1" + path + "/{id}", READERS));
            routes.add(Route.post("/api/v1" + path, WRITERS));
            routes.add(Route.of(HttpMethod.PUT, "/api/v1" + path + "/{id}", WRITERS));
        }
        for (String path : List.of("/registry/producers", "/registry/products")) {
            routes.add(Route.post(path + "/{id}/photos", WRITERS));
            routes.add(Route.post(path + "/{id}/photos/{photo}/removal", WRITERS));
        }
        routes.add(Route.post("/registry/producers/{id}/types", OFFICERS));
        routes.add(Route.get("/registry/producers/{id}/representative", WRITERS));
        routes.add(Route.post("/registry/producers/{id}/representative", WRITERS));
        routes.add(Route.post("/registry/products/{id}/codes", OFFICERS));
        routes.add(Route.post("/registry/products/{id}/craft-villages", WRITERS));
        routes.add(Route.post("/registry/products/{id}/craft-villages/ending", WRITERS));
        routes.add(Route.get("/registry/confirmations", PRODUCER));
        routes.add(Route.post("/registry/confirmations/{id}", PRODUCER));
        return routes;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(20, "/registry/products", "registry.list.products", "box-seam"),
                new NavigationEntry(21, "/registry/producers", "registry.list.producers", "shop-window"),
                new NavigationEntry(22, "/registry/confirmations", "registry.nav.confirmations", "clipboard-check"),
                new NavigationEntry(23, "/registry/craft-villages", "registry.kinds.CRAFT_VILLAGE", "house-door"),
                new NavigationEntry(24, "/registry/sourcing-areas", "registry.kinds.SOURCING_AREA", "tree"),
                new NavigationEntry(25, "/registry/value-chains", "registry.kinds.VALUE_CHAIN", "link-45deg"),
                new NavigationEntry(26, "/registry/supply-contracts", "registry.kinds.SUPPLY_CONTRACT", "receipt"));
    }
}
