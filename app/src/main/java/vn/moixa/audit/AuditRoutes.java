package vn.moixa.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class AuditRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/audit/entries", Role.AUDITOR, Role.ADMINISTRATOR),
                Route.get("/audit/days/{day}", Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(950, "/audit/entries", "audit.entries.title", "journal-check"));
    }
}
