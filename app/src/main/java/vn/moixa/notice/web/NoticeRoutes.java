package vn.moixa.notice.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class NoticeRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.signedIn(HttpMethod.GET, "/notice/messages"),
                Route.signedIn(HttpMethod.POST, "/notice/messages/reading"),
                Route.signedIn(HttpMethod.POST, "/notice/messages/{id}/reading"),
                Route.get("/notice/outbox", Role.ADMINISTRATOR),
                Route.post("/notice/outbox/{id}/attempts", Role.ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(920, "/notice/outbox", "notice.outbox.title", "send"));
    }
}
