package vn.moixa.file.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class FileRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.open("/anh/{hash}/{width}"));
    }
}
