package vn.moixa.recognition.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.FINANCE_OFFICER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class RecognitionRoutes implements Routes {

    private static final Role[] STAFF = {
        COMMUNE_OFFICER,
        PROVINCIAL_OFFICER,
        ADVISER,
        COUNCIL_MEMBER,
        COUNCIL_CHAIR,
        SECRETARY,
        FINANCE_OFFICER,
        AUDITOR,
        ADMINISTRATOR
    };
    private static final Role[] STAFF_AND_PRODUCERS = {
        PRODUCER,
        COMMUNE_OFFICER,
        PROVINCIAL_OFFICER,
        ADVISER,
        COUNCIL_MEMBER,
        COUNCIL_CHAIR,
        SECRETARY,
        FINANCE_OFFICER,
        AUDITOR,
        ADMINISTRATOR
    };

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("/kiem-tra"),
                Route.open("/kiem-tra/{code}"),
                Route.open("/kiem-tra/{code}/qr.png"),
                Route.open("/kiem-tra/san-pham/{name}"),
                Route.open("/thu-hoi"),
                Route.open("/thu-hoi.csv"),
                Route.open("/thu-hoi.atom"),
                Route.open("/api/v1/verifications/{code}"),
                Route.open("/api/v1/recognitions"),
                Route.get("/recognition/decisions", STAFF),
                Route.get("/recognition/decisions/{id}", STAFF),
                Route.get("/recognition/decisions/{id}/scan", STAFF),
                Route.get("/recognition/decisions/new", PROVINCIAL_OFFICER),
                Route.post("/recognition/decisions", PROVINCIAL_OFFICER),
                Route.get("/recognition/decisions/{id}/products", PROVINCIAL_OFFICER),
                Route.post("/recognition/decisions/{id}/products", PROVINCIAL_OFFICER),
                Route.post("/recognition/decisions/{id}/scan", PROVINCIAL_OFFICER),
                Route.get("/recognition/recognitions", STAFF_AND_PRODUCERS),
                Route.get("/recognition/recognitions/{id}", STAFF_AND_PRODUCERS),
                Route.get("/recognition/products/{id}", STAFF_AND_PRODUCERS),
                Route.get("/recognition/certificates", STAFF_AND_PRODUCERS),
                Route.get("/recognition/certificates/{id}", STAFF_AND_PRODUCERS),
                Route.get("/recognition/certificates/{id}/paper", STAFF_AND_PRODUCERS),
                Route.get("/recognition/certificates/{id}/withdrawal-draft", PROVINCIAL_OFFICER),
                Route.post("/recognition/certificates/{id}/extension", PROVINCIAL_OFFICER),
                Route.post("/recognition/certificates/{id}/ending", PROVINCIAL_OFFICER),
                Route.post("/recognition/certificates/{id}/ending/corrections", PROVINCIAL_OFFICER),
                Route.post(
                        "/recognition/certificates/{id}/ending/corrections/{correction}/agreement", PROVINCIAL_OFFICER),
                Route.post(
                        "/recognition/certificates/{id}/ending/corrections/{correction}/refusal", PROVINCIAL_OFFICER),
                Route.get("/recognition/radar", STAFF),
                Route.get("/recognition/radar/letters/{certificate}", STAFF),
                Route.post("/recognition/radar/letters", COMMUNE_OFFICER, PROVINCIAL_OFFICER),
                Route.get("/recognition/mine", PRODUCER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(5, "/recognition/mine", "recognition.mine", "house-door"),
                new NavigationEntry(30, "/recognition/certificates", "recognition.certificates", "award"),
                new NavigationEntry(31, "/recognition/radar", "recognition.radar", "hourglass-split"),
                new NavigationEntry(32, "/recognition/decisions", "recognition.nav.decisions", "file-earmark-text"),
                new NavigationEntry(33, "/recognition/recognitions", "recognition.nav.recognitions", "patch-check"));
    }
}
