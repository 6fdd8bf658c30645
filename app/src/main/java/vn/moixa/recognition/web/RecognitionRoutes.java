package vn.moixa.recognition.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class RecognitionRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/kiem-tra"),
                Route.open("/kiem-tra/{code}"),
                Route.open("/kiem-tra/san-pham/{name}"),
                Route.open("/thu-hoi"),
                Route.open("/thu-hoi.csv"),
                Route.open("/thu-hoi.atom"),
                Route.open("/api/v1/verifications/{code}"));
    }
}
