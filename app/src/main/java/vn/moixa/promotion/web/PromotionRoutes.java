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

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/promotion", READERS),
                Route.get("/promotion/{kind}", READERS),
                Route.post("/promotion/{kind}", WRITERS),
                Route.get("/promotion/{kind}/new", WRITERS),
                Route.get("/promotion/{kind}/workbook", READERS),
                Route.get("/promotion/{kind}/{id}", READERS),
                Route.post("/promotion/{kind}/{id}", WRITERS),
                Route.get("/promotion/{kind}/{id}/form", WRITERS),
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
