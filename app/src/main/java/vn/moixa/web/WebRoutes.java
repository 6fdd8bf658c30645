package vn.moixa.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

@Component
class WebRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/assets/**"),
                Route.open("/error"),
                Route.open("/actuator/health"),
                Route.open("/api/v1/openapi"),
                Route.open("/api/v1/openapi.yaml"),
                Route.open("/language/{code}"),
                Route.open("/records/{which}"),
                Route.open("/help"),
                Route.signedIn(HttpMethod.GET, "/work"),
                Route.get("/web/components", Role.ADMINISTRATOR));
    }
}
