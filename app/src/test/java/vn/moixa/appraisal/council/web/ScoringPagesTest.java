package vn.moixa.appraisal.council.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.council.CouncilHall;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(CouncilHall.class)
class ScoringPagesTest {

    private static final int TEA = 11;

    @Autowired
    CouncilHall hall;

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private CouncilHall.Hall council;
    private CouncilSessionId session;

    private Item begin() {
        council = hall.council("Hội đồng trang", 3);
        session = hall.session(council, SessionMode.MEETING);
        return hall.open(council, session, List.of(hall.dossier("Chè trang", TEA), hall.dossier("Chè sau", TEA)))
                .getFirst();
    }

    @Test
    void theSheetWorksAsPlainFormsAndHidesTheTotalUntilAllIsMarked() throws IOException {
        var item = begin();
        var member = council.markers().get(1);
        var page = page(item.path() + "/sheet", member);
        assertThat(page.select("form[data-criterion]"))
                .hasSize(hall.set(TEA).set().leaves().size());
        assertThat(page.select("[data-mx-one]:not([hidden])")).hasSize(1);
        assertThat(page.text()).contains("Ẩn", "Không đạt mức nào");
        var form = page.select("[data-mx-one]:not([hidden]) form").first();
        assertThat(form).isNotNull();
        var first = hall.set(TEA).set().leaves().getFirst();
        var saved = post(
                item.path() + "/sheet",
                member,
                Map.of(
                        "criterion",
                        first.number(),
                        "choice",
                        "0:" + first.max(),
                        "step",
                        form.select("[name=step]").attr("value"),
                        "version",
                        "0",
                        "remark",
                        "Đủ hồ sơ"));
        assertThat(saved.getStatus()).isEqualTo(303);
        var second = hall.set(TEA).set().leaves().get(1);
        assertThat(saved.getHeader("Location")).endsWith("?c=" + second.number());
        // Another tab still knows version 0: it is shown both versions, and what it typed is kept.
        var late = post(
                item.path() + "/sheet",
                member,
                Map.of(
                        "criterion", first.number(),
                        "choice", "0:none",
                        "step", Ids.next().toString(),
                        "version", "0",
                        "remark", "Bản thứ hai"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Đủ hồ sơ", "Bản thứ hai");
        var nothing = post(
                item.path() + "/sheet",
                member,
                Map.of("criterion", second.number(), "step", Ids.next().toString(), "version", "0", "remark", "x"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        hall.write(item, member, Sheets.of(hall.set(TEA).set(), 76, 4));
        assertThat(page(item.path() + "/sheet", member)
                        .select("#tong + .mx-total")
                        .text())
                .contains("76");
        keep("sheet", item.path() + "/sheet", member);
        keep("session", session.value(), member);
    }

    @Test
    void R81_onReRatingOnlyChangedCriteriaAreMarkedOut() {
        council = hall.council("Hội đồng lại", 3);
        session = hall.session(council, SessionMode.WRITTEN_OPINION);
        var dossier = hall.dossier(
                world.product(world.honeyHousehold(), "Chè lại", TEA), TEA, "RE_RATING", LocalDate.of(2026, 11, 1));
        hall.estimate(dossier, "1.1", 2, true);
        hall.estimate(dossier, "3.1", 1, false);
        hall.evidence(dossier, "1.1", "Ảnh vùng chè", "vung-che.jpg");
        var item = hall.open(council, session, List.of(dossier)).getFirst();
        var page = page(item.path() + "/sheet", council.markers().get(1));
        assertThat(page.select("[data-mx-one=1.1] .mx-evid").text()).contains("Ảnh vùng chè", "1 tệp");
        assertThat(page.select("[data-mx-one=1.1] img.mx-evid-pic")).hasSize(1);
        assertThat(page.select(".is-changed")).hasSize(1);
        assertThat(page.select(".is-changed").attr("data-mx-one")).isEqualTo("1.1");
        assertThat(page(item.path(), council.secretary()).text()).contains("hạn 16/12/2026");
    }

    @Test
    void R28_R163_theApiTakesMarksWithIfMatchAndNoTotals() throws IOException {
        var item = begin();
        var member = council.markers().get(1);
        String marks = "/api/v1/council-sessions/" + session.value() + "/products/"
                + item.product().value() + "/marks";
        var first = hall.set(TEA).set().leaves().getFirst();
        String body = """
                {"marks":[{"id":"%s","criterion":"%s","points":%d,"total":100,"stars":5}],"total":100}""".formatted(Ids.next(), first.number(), first.max());
        assertThat(put(marks, member, null, body).getStatus()).isEqualTo(428);
        var kept = put(marks, member, "\"0\"", body);
        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(kept.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(kept.getContentAsString(StandardCharsets.UTF_8)).contains("\"total\":null");
        assertThat(put(marks, member, "\"0\"", body).getStatus())
                .as("the same again")
                .isEqualTo(200);
        var changed = put(marks, member, "\"0\"", body.replaceFirst("\"id\":\"[^\"]*", "\"id\":\"" + Ids.next()));
        assertThat(changed.getStatus()).isEqualTo(412);
        assertThat(changed.getContentAsString(StandardCharsets.UTF_8)).contains("\"sheet\"", "\"version\":1");
        var free = put(
                marks,
                member,
                "\"1\"",
                body.replaceFirst("\"id\":\"[^\"]*", "\"id\":\"" + Ids.next())
                        .replace("\"points\":" + first.max(), "\"points\":77"));
        assertThat(free.getStatus()).isEqualTo(422);
        assertThat(free.getContentAsString(StandardCharsets.UTF_8)).contains("mark-refused", first.number());
        String closing = marks.replace("/marks", "/closing");
        var early = ask(HttpMethod.POST, closing, council.chair(), Map.of());
        assertThat(early.getStatus()).isEqualTo(409);
        for (var one : council.markers()) {
            hall.handIn(item, one, Sheets.of(hall.set(TEA).set(), 73, 4));
        }
        assertThat(ask(HttpMethod.POST, closing, council.chair(), Map.of()).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"state\":\"RULED\"", "\"sumOfTotals\":219", "\"stars\":4");
        assertThat(page(item.path() + "/proof", council.secretary()).text())
                .contains("219", "Cộng tổng điểm các phiếu");
        assertThat(page(item.path(), council.secretary()).text()).contains("73,00 điểm, 4 sao");
        keep("item", item.path(), council.secretary());
        keep("proof", item.path() + "/proof", council.secretary());
        assertThat(ask(HttpMethod.GET, "/api/v1/council-sessions/" + session.value(), council.secretary(), Map.of())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"state\":\"RULED\"", "\"state\":\"MARKING\"");
    }

    @Test
    void everyPageOfACouncilOpensInBothLanguages() throws IOException {
        var item = begin();
        for (String address : List.of(
                "/appraisal/councils",
                "/appraisal/councils/rules",
                "/appraisal/councils/" + council.council().value(),
                "/appraisal/councils/" + council.council().value() + "/form",
                "/appraisal/councils/" + council.council().value() + "?member="
                        + council.members().get(1),
                "/appraisal/councils/new",
                "/appraisal/sessions",
                "/appraisal/sessions/" + session.value(),
                "/appraisal/sessions/" + session.value() + "/agenda",
                "/appraisal/sessions/" + session.value() + "/attendance",
                item.path())) {
            var vietnamese = ask(HttpMethod.GET, address, council.secretary(), Map.of());
            assertThat(vietnamese.getStatus()).as(address).isEqualTo(200);
            assertThat(ask(HttpMethod.GET, address, council.secretary(), Map.of("lang", "en"))
                            .getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
        keep("rules", "/appraisal/councils/rules", CouncilHall.OFFICER);
        keep("council", "/appraisal/councils/" + council.council().value(), CouncilHall.OFFICER);
        keep("attendance", "/appraisal/sessions/" + session.value() + "/attendance", council.secretary());
        keep("agenda", "/appraisal/sessions/" + session.value() + "/agenda", council.secretary());
        var changed = post(
                "/appraisal/councils/" + council.council().value(),
                CouncilHall.OFFICER,
                Map.of(
                        "version", "7",
                        "name", "Tên khác",
                        "rules", hall.rules.all().getFirst().id().toString(),
                        "decisionNumber", "1/QĐ",
                        "decidedOn", "2026-11-01",
                        "decisionSigner", "Chủ tịch"));
        assertThat(changed.getStatus()).as("R167").isEqualTo(409);
        assertThat(changed.getContentAsString(StandardCharsets.UTF_8)).contains("Tên khác", "Hội đồng trang");
    }

    /** Kept beside the compiled classes for whoever wants to look at the page. */
    private void keep(String name, Object address, Viewer viewer) throws IOException {
        String path = address instanceof String text ? text : "/appraisal/sessions/" + address;
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(
                Path.of("target/pages/council-" + name + ".html"),
                ask(HttpMethod.GET, path, viewer, Map.of()).getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(String address, Viewer viewer) {
        try {
            var response = ask(HttpMethod.GET, address, viewer, Map.of());
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockHttpServletResponse post(String address, Viewer viewer, Map<String, String> fields) {
        return ask(HttpMethod.POST, address, viewer, fields);
    }

    private MockHttpServletResponse put(
            String address, Viewer viewer, @org.jspecify.annotations.Nullable String version, String body) {
        var request = browser.put()
                .uri(address)
                .contentType("application/json")
                .content(body)
                .with(csrf())
                .with(authentication(new TestingAuthenticationToken(viewer, "", List.of())));
        if (version != null) {
            request = request.header("If-Match", version);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse ask(HttpMethod method, String address, Viewer viewer, Map<String, String> fields) {
        var request = browser.method(method)
                .uri(address)
                .with(authentication(new TestingAuthenticationToken(viewer, "", List.of())));
        if (method.equals(HttpMethod.POST)) {
            request = request.with(csrf());
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange().getResponse();
    }
}
