package vn.moixa.portal.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class PortalRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/"),
                Route.open("/san-pham"),
                Route.open("/san-pham/{name}"),
                Route.open("/san-pham/{name}/to-in"),
                Route.open("/chu-the/{name}"),
                Route.open("/xa/{code}"),
                Route.open("/ban-do"),
                Route.open("/thong-ke"),
                Route.open("/tin-tuc"),
                Route.open("/tin-tuc/{name}"),
                Route.open("/tin-cong-nhan.atom"),
                Route.open("/du-lieu-mo"),
                Route.open("/du-lieu-mo/{file}"),
                Route.open("/sitemap.xml"),
                Route.open("/sitemap/{file}"),
                Route.open("/robots.txt"),
                Route.open("/api/v1/products"),
                Route.open("/api/v1/products/{id}"),
                Route.open("/api/v1/producers"),
                Route.open("/api/v1/producers/{id}"),
                Route.get("/portal/news", PROVINCIAL_OFFICER, ADMINISTRATOR),
                Route.post("/portal/news", PROVINCIAL_OFFICER, ADMINISTRATOR),
                Route.get("/portal/news/new", PROVINCIAL_OFFICER, ADMINISTRATOR),
                Route.get("/portal/news/{id}", PROVINCIAL_OFFICER, ADMINISTRATOR),
                Route.post("/portal/news/{id}", PROVINCIAL_OFFICER, ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(600, "/portal/news", "portal.nav.news", "journal-check"));
    }
}
