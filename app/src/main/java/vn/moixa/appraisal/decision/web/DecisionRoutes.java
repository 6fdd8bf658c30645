package vn.moixa.appraisal.decision.web;

import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class DecisionRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/results", PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR, AUDITOR),
                Route.post("/appraisal/results/{award}", PROVINCIAL_OFFICER),
                Route.get("/appraisal/results/scans/{hash}", PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR, AUDITOR),
                Route.get("/appraisal/centre", PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR, AUDITOR),
                Route.get("/appraisal/centre/{id}", PROVINCIAL_OFFICER, SECRETARY, COUNCIL_CHAIR, AUDITOR),
                Route.post("/appraisal/centre/{id}/{step}", PROVINCIAL_OFFICER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(27, "/appraisal/results", "decision.results", "patch-check"),
                new NavigationEntry(28, "/appraisal/centre", "decision.centre", "arrow-up-right-circle"));
    }
}
