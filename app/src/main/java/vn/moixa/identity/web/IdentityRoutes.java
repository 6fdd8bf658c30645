package vn.moixa.identity.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class IdentityRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/sign-in"),
                Route.open(HttpMethod.POST, "/sign-in"),
                Route.open("/sign-in/code"),
                Route.open(HttpMethod.POST, "/sign-in/code"),
                Route.open(HttpMethod.POST, "/sign-out"),
                Route.open("/password-reset"),
                Route.open(HttpMethod.POST, "/password-reset"),
                Route.open("/password-reset/sent"),
                Route.open("/password-reset/{link}"),
                Route.open(HttpMethod.POST, "/password-reset/{link}"),
                Route.signedIn(HttpMethod.GET, "/identity/second-factor"),
                Route.signedIn(HttpMethod.POST, "/identity/second-factor"),
                Route.signedIn(HttpMethod.GET, "/identity/profile"),
                Route.signedIn(HttpMethod.POST, "/identity/profile/language"),
                Route.signedIn(HttpMethod.POST, "/identity/profile/password"),
                Route.signedIn(HttpMethod.POST, "/identity/profile/sessions/{mark}/end"),
                Route.signedIn(HttpMethod.POST, "/identity/profile/tokens"),
                Route.signedIn(HttpMethod.POST, "/identity/profile/tokens/{id}/end"),
                Route.get("/identity/accounts", Role.ADMINISTRATOR),
                Route.post("/identity/accounts", Role.ADMINISTRATOR),
                Route.get("/identity/accounts/new", Role.ADMINISTRATOR),
                Route.get("/identity/accounts/{id}", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/state", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/lock/end", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/second-factor/end", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/sessions/end", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/grants", Role.ADMINISTRATOR),
                Route.post("/identity/accounts/{id}/grants/{grant}/end", Role.ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(900, "/identity/accounts", "identity.accounts.title", "person"));
    }
}
