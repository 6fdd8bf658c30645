package vn.moixa.appraisal.criteria.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class CriteriaRoutes implements Routes {

    private static final Role[] STAFF = {
        Role.COMMUNE_OFFICER,
        Role.PROVINCIAL_OFFICER,
        Role.ADVISER,
        Role.COUNCIL_MEMBER,
        Role.COUNCIL_CHAIR,
        Role.SECRETARY,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    };

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/tieu-chi"),
                Route.open("/tieu-chi/{set}"),
                Route.open("/tieu-chi/{set}/tap.yaml"),
                Route.open("/tieu-chi/{set}/bang.xlsx"),
                Route.open("/tinh-diem"),
                Route.open("/tinh-diem/{set}"),
                Route.open("/tinh-diem/{set}/ket-qua"),
                Route.open("/api/v1/criteria-sets"),
                Route.open("/api/v1/criteria-sets/{id}"),
                Route.open(HttpMethod.POST, "/api/v1/ratings/preview"),
                Route.get("/appraisal/criteria", STAFF),
                Route.get("/appraisal/criteria/comparison", STAFF),
                Route.get("/appraisal/criteria/drafts/new", Role.PROVINCIAL_OFFICER),
                Route.post("/appraisal/criteria/drafts", Role.PROVINCIAL_OFFICER),
                Route.get("/appraisal/criteria/drafts/{id}", Role.PROVINCIAL_OFFICER),
                Route.get("/appraisal/criteria/drafts/{id}/publication", Role.PROVINCIAL_OFFICER),
                Route.post("/appraisal/criteria/drafts/{id}/publication", Role.PROVINCIAL_OFFICER),
                Route.post("/appraisal/criteria/drafts/{id}/withdrawal", Role.PROVINCIAL_OFFICER),
                Route.get("/appraisal/criteria/{id}/wordings", Role.PROVINCIAL_OFFICER),
                Route.post("/appraisal/criteria/{id}/wordings", Role.PROVINCIAL_OFFICER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(80, "/appraisal/criteria", "criteria.nav", "list-check"));
    }
}
