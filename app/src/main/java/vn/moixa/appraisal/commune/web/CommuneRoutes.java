package vn.moixa.appraisal.commune.web;

import static vn.moixa.web.Role.ADVISER;
import static vn.moixa.web.Role.AUDITOR;
import static vn.moixa.web.Role.COMMUNE_OFFICER;
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
class CommuneRoutes implements Routes {

    private static final Role[] READERS = {COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, AUDITOR};
    private static final Role[] READERS_OF_PAPERS = {
        PRODUCER, COMMUNE_OFFICER, PROVINCIAL_OFFICER, SECRETARY, ADVISER, AUDITOR
    };
    private static final Role[] PROVINCE = {PROVINCIAL_OFFICER, SECRETARY, AUDITOR};
    private static final Role[] PROVINCE_WRITES = {PROVINCIAL_OFFICER, SECRETARY};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/appraisal/commune", READERS),
                Route.get("/appraisal/commune/dossiers/{id}", READERS),
                Route.post("/appraisal/commune/dossiers/{id}/receipt", COMMUNE_OFFICER),
                Route.post("/appraisal/commune/dossiers/{id}/parts", COMMUNE_OFFICER),
                Route.post("/appraisal/commune/dossiers/{id}/samples", COMMUNE_OFFICER),
                Route.post("/appraisal/commune/dossiers/{id}/findings", COMMUNE_OFFICER),
                Route.post("/appraisal/commune/dossiers/{id}/return", COMMUNE_OFFICER),
                Route.post("/appraisal/commune/dossiers/{id}/letter", COMMUNE_OFFICER),
                Route.get("/appraisal/commune/dossiers/{id}/receipt.{form}", READERS_OF_PAPERS),
                Route.get("/appraisal/commune/dossiers/{id}/report.{form}", READERS_OF_PAPERS),
                Route.get("/appraisal/commune/dossiers/{id}/letter.{form}", READERS_OF_PAPERS),
                Route.get("/appraisal/commune/dossiers/{id}/returns/{returned}/letter.{form}", READERS_OF_PAPERS),
                Route.get("/appraisal/commune/dossiers/{id}/scan", READERS_OF_PAPERS),
                Route.get("/appraisal/reception", PROVINCE),
                Route.get("/appraisal/reception/{id}", PROVINCE),
                Route.get("/appraisal/reception/{id}/receipt.{form}", PROVINCE),
                Route.post("/appraisal/reception/{id}/receipt", PROVINCE_WRITES),
                Route.post("/appraisal/reception/{id}/parts", PROVINCE_WRITES),
                Route.post("/appraisal/reception/{id}/samples", PROVINCE_WRITES),
                Route.post("/appraisal/reception/{id}/return", PROVINCE_WRITES),
                Route.post("/appraisal/reception/{id}/acceptance", PROVINCE_WRITES),
                Route.of(
                        org.springframework.http.HttpMethod.POST,
                        "/api/v1/dossiers/{id}/commune-findings",
                        COMMUNE_OFFICER),
                Route.of(
                        org.springframework.http.HttpMethod.POST,
                        "/api/v1/dossiers/{id}/return",
                        COMMUNE_OFFICER,
                        PROVINCIAL_OFFICER,
                        SECRETARY,
                        ADVISER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(20, "/appraisal/commune", "commune.nav", "inbox"),
                new NavigationEntry(21, "/appraisal/reception", "commune.nav.reception", "inboxes"));
    }
}
