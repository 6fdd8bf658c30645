package vn.moixa.appraisal.evidence.web;

import static vn.moixa.web.Role.ADMINISTRATOR;
import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
import static vn.moixa.web.Role.COUNCIL_CHAIR;
import static vn.moixa.web.Role.COUNCIL_MEMBER;
import static vn.moixa.web.Role.PRODUCER;
import static vn.moixa.web.Role.PROVINCIAL_OFFICER;
import static vn.moixa.web.Role.SECRETARY;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.moixa.web.NavigationEntry;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;

@Component
class EvidenceRoutes implements Routes {

    private static final Role[] READERS = {
        PRODUCER,
        COMMUNE_OFFICER,
        PROVINCIAL_OFFICER,
        ADVISER,
        COUNCIL_MEMBER,
        COUNCIL_CHAIR,
        SECRETARY,
        AUDITOR,
        ADMINISTRATOR
    };
    private static final Role[] VAULT = {
        PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, AUDITOR, ADMINISTRATOR
    };
    private static final Role[] WRITERS = {PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY};

    private static final String PAPER = "/appraisal/evidence/{id}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/evidence", VAULT),
                Route.get("/appraisal/evidence/new", WRITERS),
                Route.post("/appraisal/evidence", WRITERS),
                Route.get("/appraisal/evidence/records", WRITERS),
                Route.post("/appraisal/evidence/records", WRITERS),
                Route.get(PAPER, READERS),
                Route.get(PAPER + "/form", WRITERS),
                Route.post(PAPER, WRITERS),
                Route.post(PAPER + "/files", WRITERS),
                Route.get(PAPER + "/files/{position}", READERS),
                Route.get(PAPER + "/files/{position}/preview/{width}", READERS),
                Route.post(PAPER + "/files/{position}/removal", WRITERS),
                Route.post(PAPER + "/removal", WRITERS),
                Route.post(PAPER + "/replacement", WRITERS),
                Route.post(PAPER + "/judgement", COMMUNE_OFFICER, PROVINCIAL_OFFICER, ADVISER, SECRETARY),
                Route.get("/api/v1/evidence", VAULT),
                Route.post("/api/v1/evidence", WRITERS),
                Route.get("/api/v1/evidence/{id}", READERS),
                Route.post("/api/v1/evidence/{id}/uploads", WRITERS),
                Route.get("/api/v1/uploads/{id}", WRITERS),
                Route.of(HttpMethod.PATCH, "/api/v1/uploads/{id}", WRITERS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(12, "/appraisal/evidence", "evidence.nav", "folder2-open"));
    }
}
