package vn.moixa.promotion.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class PromotionRoutes implements Routes {

    private static final Role[] READERS = {
        Role.PROVINCIAL_OFFICER,
        Role.COMMUNE_OFFICER,
        Role.FINANCE_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.PRODUCER
    };
    private static final Role[] WRITERS = {Role.PROVINCIAL_OFFICER, Role.COMMUNE_OFFICER};

    /** A producer proposes, and sees what became of it. */
    private static final Role[] PROPOSERS = {Role.PROVINCIAL_OFFICER, Role.COMMUNE_OFFICER, Role.PRODUCER};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/promotion", READERS),
                Route.get("/promotion/{kind}", READERS),
                Route.post("/promotion/{kind}", PROPOSERS),
                Route.get("/promotion/{kind}/new", PROPOSERS),
                Route.get("/promotion/proposals", PROPOSERS),
                Route.get("/promotion/proposals/{id}", PROPOSERS),
                Route.post("/promotion/proposals/{id}/confirmation", WRITERS),
                Route.post("/promotion/proposals/{id}/refusal", PROPOSERS),
                Route.get("/promotion/{kind}/workbook", READERS),
                Route.get("/promotion/{kind}/{id}", READERS),
                Route.post("/promotion/{kind}/{id}", PROPOSERS),
                Route.get("/promotion/{kind}/{id}/form", PROPOSERS),
                Route.get("/promotion/{kind}/{id}/photo", READERS),
                Route.post("/promotion/{kind}/{id}/closure", WRITERS),
                Route.post("/promotion/{kind}/{id}/checks", WRITERS),
                Route.post("/promotion/events/{id}/participants", WRITERS),
                Route.post("/promotion/events/{id}/participants/{producer}/removal", WRITERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(400, "/promotion", "promotion.title", "shop-window"));
    }
}
