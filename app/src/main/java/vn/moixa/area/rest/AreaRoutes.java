package vn.moixa.area.rest;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class AreaRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.open("/api/v1/areas"));
    }
}
