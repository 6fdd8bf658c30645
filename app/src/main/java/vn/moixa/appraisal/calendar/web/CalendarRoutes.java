package vn.moixa.appraisal.calendar.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class CalendarRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/appraisal/calendar",
                        COMMUNE_OFFICER,
                        PROVINCIAL_OFFICER,
                        ADVISER,
                        SECRETARY,
                        AUDITOR,
                        ADMINISTRATOR),
                Route.post("/appraisal/calendar", PROVINCIAL_OFFICER, ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(29, "/appraisal/calendar", "calendar.nav", "calendar-event"));
    }
}
