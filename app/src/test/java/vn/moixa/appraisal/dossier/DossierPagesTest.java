package vn.moixa.appraisal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.registry.ProductId;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(Filing.class)
class DossierPagesTest {

    @Autowired
    World world;

    @Autowired
    Filing filing;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient sql;

    @Test
    void R14_aProducerGoesFromItsProductToTheReceiptWithoutScripts() {
        var viewer = producer();
        tea();
        assertThat(get("/appraisal/dossiers", viewer)).hasStatusOk().bodyText().contains("Chè xanh mới");
        String begin = "/appraisal/dossiers/new?product=" + tea().value();
        assertThat(get(begin, viewer)).hasStatusOk().bodyText().contains("Sản phẩm chưa mang hạng sao nào hôm nay");
        var begun = post(
                "/appraisal/dossiers",
                viewer,
                Map.of("product", tea().value().toString(), "kind", "FIRST", "stars", "3"));
        assertThat(begun).hasStatus(303);
        String path = begun.getResponse().getHeader("Location");
        assertThat(get(path, viewer)).hasStatusOk().bodyText().contains("Phiếu đăng ký (Mẫu 01)", "Kiểm tra và nộp");
        assertThat(get(path + "/forms/registration", viewer))
                .hasStatusOk()
                .bodyText()
                .contains("HTX Chè Shan tuyết Tả Van");
        assertThat(post(path + "/forms/general", viewer, Map.of("history", "Lập năm 2015", "v.history", "0")))
                .hasStatus(303);
        assertThat(get(path + "/criteria", viewer)).hasStatusOk();
        assertThat(get(path + "/criteria/3.5", viewer)).hasStatusOk().bodyText().contains("Tối thiểu cho 3 sao");
        assertThat(post(path + "/criteria/3.5", viewer, Map.of("choice", "0:1", "note", "Đơn đã được chấp nhận")))
                .hasStatus(303);
        assertThat(get(path + "/content", viewer))
                .hasStatusOk()
                .bodyText()
                .contains("Lập năm 2015", "Đơn đã được chấp nhận");
        assertThat(get(path + "/submission", viewer)).hasStatusOk().bodyText().contains("Còn thiếu");
        var id = new DossierId(java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        filing.fillForms(id, viewer);
        assertThat(post(path + "/submission", viewer, Map.of("stars", "3"))).hasStatus(422);
        var handedIn = post(path + "/submission", viewer, Map.of("stars", "3", "despite", "true"));
        assertThat(handedIn).hasStatus(303);
        String receipt = handedIn.getResponse().getHeader("Location");
        assertThat(get(receipt, viewer)).hasStatusOk().bodyText().contains("HS26-", "SHA-256");
        assertThat(get(receipt + "/pdf", viewer)).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(get(path + "/versions/1", viewer)).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(get(path, viewer)).hasStatusOk().bodyText().contains("Đã nộp, chờ xã tiếp nhận");
        assertThat(get(path + "/forms/general", viewer)).hasStatus(404);
        assertThat(get(path + "/withdrawal", viewer)).hasStatusOk();
        assertThat(get(path + "/coach", viewer)).hasStatusOk().bodyText().contains("Lên 3 sao", "Ai giúp");
        assertThat(get("/appraisal/coach/" + world.shanTea().value(), viewer)).hasStatusOk();
        assertThat(get("/appraisal/evidence", viewer)).hasStatusOk();
    }

    @Test
    void R175_aFieldIsSavedOnItsOwnAndAStaleOneAnswersWithWhatIsSaved() {
        var viewer = producer();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\",\"value\":\"Bản một\"}", viewer))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        // The same words again, from a queue that was sent twice.
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\",\"value\":\"Bản một\"}", viewer))
                .hasStatusOk();
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\",\"value\":\"Bản hai\"}", Filing.officer(World.TA_VAN)))
                .hasStatus(412)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"version-stale\",\"version\":1,\"saved\":\"Bản một\"}");
        assertThat(patch(id, null, "{\"field\":\"history\",\"value\":\"x\"}", viewer))
                .hasStatus(428);
        assertThat(patch(id, "\"1\"", "{\"field\":\"history\",\"value\":\"Bản hai\"}", viewer))
                .hasStatusOk();
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":3,\"note\":\"đủ\"}", viewer))
                .hasStatusOk();
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":2}", viewer))
                .hasStatus(412);
    }

    @Test
    void R163_aTotalAnAverageOrAStarIsNeverTaken() {
        var viewer = producer();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        for (String computed : List.of("total", "average", "star", "stars", "rating", "expectedStars")) {
            assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":1,\"" + computed + "\":5}", viewer))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("computed-here");
        }
        assertThat(filing.whole(id, viewer).draft().answers()).isEmpty();
    }

    @Test
    void R24_onlyPointsOfTheOptionsAreTaken() {
        var viewer = producer();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":99}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":1.5}", viewer))
                .hasStatus(400);
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"99\",\"points\":1}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":2,\"noneMet\":true}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"criterion\":\"1.1\",\"points\":0,\"noneMet\":true}", viewer))
                .hasStatusOk();
    }

    @Test
    void badInputIsRefusedWithASentenceAndNothingIsKept() {
        var viewer = producer();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        assertThat(patch(id, "\"0\"", "{\"field\":\"nobody\",\"value\":\"x\"}", viewer))
                .hasStatus(400);
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\",\"value\":{\"a\":1}}", viewer))
                .hasStatus(400);
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\"}", viewer)).hasStatus(422);
        assertThat(patch(id, "\"0\"", "nonsense", viewer)).hasStatus(400);
        assertThat(patch(id, "\"0\"", "{\"field\":\"signedOn\",\"value\":\"31/02/2026\"}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"field\":\"revenue\",\"value\":\"rất nhiều\"}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"field\":\"history\",\"value\":\"a\\u0000b\"}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"field\":\"email\",\"value\":\"không\"}", viewer))
                .hasStatus(422);
        assertThat(patch(id, "\"0\"", "{\"field\":\"address\",\"value\":\"" + "x".repeat(300) + "\"}", viewer))
                .hasStatus(422);
        assertThat(patch(
                        id,
                        "\"0\"",
                        "{\"field\":\"history\",\"value\":\"<script>alert(1)</script>'; drop table x\"}",
                        viewer))
                .hasStatusOk();
        assertThat(get("/appraisal/dossiers/" + id.value() + "/content", viewer))
                .bodyText()
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
        String path = "/appraisal/dossiers/" + id.value();
        assertThat(post(path + "/criteria/1.1", viewer, Map.of("choice", "../../etc")))
                .hasStatus(422);
        assertThat(post(path + "/forms/registration", viewer, Map.of("signedOn", "hôm qua", "v.signedOn", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày chưa đúng");
        assertThat(get(path + "/criteria/..%2f1", viewer).getResponse().getStatus())
                .isBetween(400, 404);
        assertThat(get("/appraisal/dossiers/new?product=x", viewer)).hasStatus(400);
        assertThat(get("/appraisal/dossiers?state=NO&q=" + "x".repeat(500), viewer))
                .hasStatusOk();
        assertThat(post(
                        "/appraisal/dossiers",
                        viewer,
                        Map.of("product", tea().value().toString(), "stars", "9")))
                .hasStatus(422);
    }

    @Test
    void R167_aFormSavedOverAnotherPersonsWordsShowsBoth() {
        var viewer = producer();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        String path = "/appraisal/dossiers/" + id.value() + "/forms/general";
        post(path, Filing.officer(World.TA_VAN), Map.of("history", "Của cán bộ", "v.history", "0"));
        assertThat(post(path, viewer, Map.of("history", "Của tôi", "v.history", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Của cán bộ", "Của tôi", "Giàng Thị Xã");
        assertThat(post(path, viewer, Map.of("history", "Của tôi", "v.history", "1")))
                .hasStatus(303);
    }

    @Test
    void theApiBeginsHandsInAndTakesBack() {
        var viewer = producer();
        var begun = json(
                "POST",
                "/api/v1/dossiers",
                "{\"product\":\"" + tea().value() + "\",\"kind\":\"FIRST\",\"aimedStars\":3}",
                viewer);
        assertThat(begun).hasStatus(201);
        String path = begun.getResponse().getHeader("Location");
        assertThat(json(
                        "POST",
                        "/api/v1/dossiers",
                        "{\"product\":\"" + tea().value() + "\",\"kind\":\"FIRST\"}",
                        viewer))
                .hasStatus(409);
        assertThat(json(
                        "POST",
                        "/api/v1/dossiers",
                        "{\"product\":\"" + world.shanTea().value() + "\",\"kind\":\"FIRST\"}",
                        viewer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("kind-not-possible");
        assertThat(json("POST", path + "/submission", "{}", viewer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("fields-missing");
        var id = new DossierId(java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        filing.fillForms(id, viewer);
        assertThat(json("POST", path + "/submission", "{}", viewer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("gaps-not-accepted");
        assertThat(json("POST", path + "/submission", "{\"despiteGaps\":true}", viewer))
                .hasStatusOk();
        assertThat(json("POST", path + "/submission", "{\"despiteGaps\":true}", viewer))
                .hasStatusOk();
        assertThat(get(path, viewer))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.receipts.length()")
                .isEqualTo(1);
        assertThat(get(path, Filing.producer(world.honeyHousehold()))).hasStatus(404);
        assertThat(get("/api/v1/dossiers", Filing.officer(World.TU_LE)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("HS26-");
        assertThat(json("POST", path + "/withdrawal", "{}", viewer)).hasStatus(204);
        assertThat(json("POST", path + "/withdrawal", "{}", viewer)).hasStatus(204);
    }

    @Test
    void R120_sensitiveFactsAreNotOnTheDossierPages() {
        var viewer = producer();
        sql.sql(
                        "insert into registry.representative (producer_id, name, woman, ethnic_minority) values (?, 'Lù Thị Sài', true, true)")
                .param(world.shanTeaCooperative().value())
                .update();
        var id = filing.begun(tea(), DossierKind.FIRST, 3, viewer);
        String path = "/appraisal/dossiers/" + id.value();
        assertThat(get(path + "/content", Filing.somebody(Role.AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Là người dân tộc thiểu số");
        assertThat(get(path + "/representative", Filing.somebody(Role.AUDITOR))).hasStatus(403);
        assertThat(get(path + "/representative", Filing.officer(World.TA_VAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Là người dân tộc thiểu số");
        assertThat(get("/api/v1/dossiers/" + id.value(), viewer)).bodyText().doesNotContain("ethnic");
    }

    @Test
    void R84_anOfficerFindsProductsOfItsOwnAreaToBeginFor() {
        tea();
        assertThat(get("/appraisal/dossiers/new?q=che%20xanh", Filing.officer(World.TA_VAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Chè xanh mới");
        assertThat(get("/appraisal/dossiers/new?q=che%20xanh", Filing.officer(World.TU_LE)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Chè xanh mới");
        assertThat(get("/appraisal/dossiers", Filing.officer(World.TU_LE)))
                .bodyText()
                .contains("thay chủ thể");
        assertThat(get("/appraisal/dossiers/new", producer())).hasStatusOk();
    }

    private Viewer producer() {
        return Filing.producer(world.shanTeaCooperative());
    }

    private ProductId tea() {
        return world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return browser.get().uri(java.net.URI.create(path)).with(as(viewer)).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, Map<String, String> fields) {
        var request = browser.post().uri(path).with(as(viewer)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult json(String method, String path, String body, Viewer viewer) {
        return browser.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult patch(DossierId id, String ifMatch, String body, Viewer viewer) {
        var request = browser.patch()
                .uri("/api/v1/dossiers/" + id.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(viewer))
                .with(csrf());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(Viewer viewer) {
        return authentication(new TestingAuthenticationToken(viewer, "", List.of()));
    }
}
