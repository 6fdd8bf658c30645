package vn.moixa.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.notice.DayPassed;
import vn.moixa.recognition.Recognitions;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
@EnableScenarios
class OfficerRecognitionTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTime time;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R56_aDecisionHasEffectOnlyWithNumberDateAndSigner() {
        assertThat(browser.post()
                        .uri("/recognition/decisions")
                        .with(csrf())
                        .param("number", "1500/QĐ-UBND")
                        .param("issuer", "UBND tỉnh Lào Cai")
                        .param("level", "PROVINCE"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng hoặc chưa điền", "Chưa điền", "1500/QĐ-UBND");
        assertThat(sql.sql("select count(*) from recognition.decision")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R89_oneDecisionRecognisesManyProducts() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var honey = world.product(world.honeyHousehold(), "Mật ong rừng Tú Lệ", 4);
        String decision = decide("2026-11-20", "PROVINCE");
        assertThat(body(decision + "/products?q=mat ong rung")).contains("Mật ong rừng Tú Lệ", "Lần đầu");
        assertThat(browser.post()
                        .uri(decision + "/products")
                        .with(csrf())
                        .param("product", tea.value().toString(), honey.value().toString())
                        .param("stars." + tea.value(), "4")
                        .param("kind." + tea.value(), "FIRST")
                        .param("stars." + honey.value(), "3")
                        .param("kind." + honey.value(), "FIRST")
                        .param("certificate." + honey.value(), "GCN-07"))
                .hasStatus(303);
        assertThat(body(decision)).contains("Chè đen Tả Van", "Mật ong rừng Tú Lệ", "20/11/2026", "26/2026/QĐ-TTg");
        assertThat(recognitions
                        .starOn(tea, LocalDate.of(2026, 11, 24))
                        .orElseThrow()
                        .stars())
                .isEqualTo(4);
        assertThat(recognitions
                        .starOn(honey, LocalDate.of(2029, 11, 20))
                        .orElseThrow()
                        .stars())
                .isEqualTo(3);
        assertThat(sql.sql("select count(*) from audit.entry where action = 'recognition.recognised'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R20_R45_theProvinceGivesNoFifthStarAndDistrictsNoMoreDecisions() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        String decision = decide("2026-11-20", "PROVINCE");
        assertThat(browser.post()
                        .uri(decision + "/products")
                        .with(csrf())
                        .param("product", tea.value().toString())
                        .param("stars." + tea.value(), "5")
                        .param("kind." + tea.value(), "FIRST"))
                .hasStatus(422)
                .bodyText()
                .contains("Cấp này không công nhận được hạng sao đã chọn");
        assertThat(browser.post()
                        .uri("/recognition/decisions")
                        .with(csrf())
                        .param("number", "1/QĐ-UBND")
                        .param("issuer", "UBND huyện Bắc Hà")
                        .param("level", "DISTRICT")
                        .param("signedOn", "2025-07-01")
                        .param("signer", "Chủ tịch"))
                .hasStatus(422)
                .bodyText()
                .contains("không còn cấp huyện");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R91_aBodyThatNoLongerExistsKeepsItsDecisions() {
        String decision = decide("2024-06-16", "DISTRICT");
        assertThat(body(decision)).contains("Cấp huyện (trước 01/7/2025)", "148/QĐ-TTg");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R89_theSameDecisionIsNotRecordedTwice() {
        decide("2026-11-20", "PROVINCE");
        assertThat(browser.post()
                        .uri("/recognition/decisions")
                        .with(csrf())
                        .param("number", "1500/QĐ-UBND")
                        .param("issuer", "UBND tỉnh Lào Cai")
                        .param("level", "PROVINCE")
                        .param("signedOn", "2026-11-20")
                        .param("signer", "Chủ tịch"))
                .hasStatus(422)
                .bodyText()
                .contains("đã có trong sổ");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void theScanOfADecisionIsKept() {
        String decision = decide("2026-11-20", "PROVINCE");
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes();
        assertThat(browser.post()
                        .uri(decision + "/scan")
                        .multipart()
                        .file(new MockMultipartFile("file", "qd.pdf", "application/pdf", pdf))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(browser.get().uri(decision + "/scan")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void aCommuneOfficerReadsTheOwnCertificatesAndDecidesNothing() {
        var honey = world.certificateOf(world.honey()).id().value();
        var tea = world.certificateOf(world.shanTea()).id().value();
        assertThat(body("/recognition/certificates?status=EXPIRED"))
                .contains("Mật ong bạc hà")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(body("/recognition/certificates/" + honey)).doesNotContain("/extension");
        assertThat(browser.get().uri("/recognition/certificates/" + tea)).hasStatus(404);
        assertThat(browser.post()
                        .uri("/recognition/certificates/" + honey + "/ending")
                        .with(csrf()))
                .hasStatus(403);
        assertThat(browser.get().uri("/recognition/decisions/new")).hasStatus(403);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R98_certificatesAreCountedAndListedByState() {
        world.shanTea();
        world.honey();
        world.bambooShoots();
        world.withdrawnSausage();
        world.artichokeExtract();
        assertThat(body("/recognition/certificates"))
                .contains("Còn hiệu lực", "Sắp hết hạn", "Hết hạn", "Đã thu hồi", "Đã có giấy mới");
        assertThat(body("/recognition/certificates?status=EXPIRING"))
                .contains("Măng khô Tú Lệ", "05/01/2027")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(body("/recognition/certificates?q=lap suon"))
                .contains("từng 3 sao")
                .doesNotContain("Măng khô");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R96_anExtensionIsADatedReasonedDecisionWithin180Days() {
        var certificate = world.certificateOf(world.honey()).id().value();
        String address = "/recognition/certificates/" + certificate;
        assertThat(browser.post()
                        .uri(address + "/extension")
                        .with(csrf())
                        .param("until", "2027-02-09")
                        .param("reason", "Hồ sơ đang chờ hội đồng tỉnh"))
                .hasStatus(422)
                .bodyText()
                .contains("Không quá 180 ngày sau ngày hết hạn", "Hồ sơ đang chờ hội đồng tỉnh");
        assertThat(browser.post()
                        .uri(address + "/extension")
                        .with(csrf())
                        .param("until", "2027-02-08")
                        .param("reason", "vì"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự");
        assertThat(browser.post()
                        .uri(address + "/extension")
                        .with(csrf())
                        .param("until", "2027-02-08")
                        .param("reason", "Hồ sơ đang chờ hội đồng tỉnh"))
                .hasStatus(303);
        assertThat(body(address)).contains("Được kéo dài", "đến hết 08/02/2027, quyết định ngày 24/11/2026");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R102_aWithdrawalNeedsGroundNumberAndDayAndShowsThe15Days() {
        var certificate = world.certificateOf(world.shanTea()).id().value();
        String address = "/recognition/certificates/" + certificate;
        assertThat(browser.post().uri(address + "/ending").with(csrf()).param("endedOn", "2026-11-24"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa điền");
        assertThat(browser.post()
                        .uri(address + "/ending")
                        .with(csrf())
                        .param("ground", "MARK_MISUSE")
                        .param("explanation", "In nhãn hiệu lên sản phẩm khác")
                        .param("concludedOn", "2026-11-15")
                        .param("decisionNumber", "1600/QĐ-UBND")
                        .param("decisionIssuer", "UBND tỉnh Lào Cai")
                        .param("endedOn", "2026-11-24"))
                .hasStatus(303);
        assertThat(body(address))
                .contains(
                        "Đã thu hồi", "Sử dụng sai nhãn hiệu OCOP", "Kết luận ngày 15/11/2026, hạn thu hồi 30/11/2026");
        assertThat(recognitions.starOn(world.shanTea(), LocalDate.of(2026, 11, 24)))
                .isEmpty();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R104_anEndingRecordedByMistakeIsTakenBackByTwoOfficersAndStaysReadable() {
        var sausage = world.withdrawnSausage();
        var certificate = world.certificateOf(sausage);
        String address = "/recognition/certificates/" + certificate.id().value();
        String asking = address + "/ending/corrections";
        assertThat(browser.post().uri(asking).with(csrf()).param("correctionReason", "nhầm"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự", "nhầm");
        var reason = "Quyết định 2210 là của sản phẩm khác";
        assertThat(browser.post().uri(asking).with(csrf()).param("correctionReason", reason))
                .hasStatus(303);
        assertThat(browser.post().uri(asking).with(csrf()).param("correctionReason", reason))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có một đề nghị đang chờ");
        var id = sql.sql("select id from recognition.ending_correction")
                .query(UUID.class)
                .single();
        assertThat(browser.post().uri(asking + "/" + id + "/agreement").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("không tự đồng ý được");
        assertThat(recognitions.starOn(sausage, LocalDate.of(2026, 11, 24))).isEmpty();

        assertThat(browser.post()
                        .uri(asking + "/" + id + "/agreement")
                        .with(csrf())
                        .with(another()))
                .hasStatus(303);
        assertThat(recognitions
                        .starOn(sausage, LocalDate.of(2026, 11, 24))
                        .orElseThrow()
                        .stars())
                .isEqualTo(3);
        assertThat(body("/thu-hoi")).doesNotContain("Lạp sườn Tả Van");
        assertThat(body(address))
                .contains(
                        "03/10/2026",
                        "2210/QĐ-UBND",
                        "Cán bộ thử đã ghi.",
                        "Nguyễn Thị Mẫu đề nghị",
                        reason,
                        "Trần Thị Hai đồng ý");
        assertThat(sql.sql("select action || ' ' || actor_name from audit.entry order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("recognition.ending-taken-back Trần Thị Hai");
        assertThat(browser.post()
                        .uri(asking + "/" + id + "/agreement")
                        .with(csrf())
                        .with(another()))
                .hasStatus(404);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R104_aDeclinedOrWithdrawnCorrectionLeavesTheEnding() {
        var sausage = world.withdrawnSausage();
        String address =
                "/recognition/certificates/" + world.certificateOf(sausage).id().value();
        for (int round = 0; round < 2; round++) {
            browser.post()
                    .uri(address + "/ending/corrections")
                    .with(csrf())
                    .param("correctionReason", "Hình như là của sản phẩm khác")
                    .exchange();
            var id = sql.sql("select id from recognition.ending_correction where decided_at is null")
                    .query(UUID.class)
                    .single();
            var refusal = browser.post()
                    .uri(address + "/ending/corrections/" + id + "/refusal")
                    .with(csrf());
            assertThat(round == 0 ? refusal : refusal.with(another())).hasStatus(303);
        }
        assertThat(recognitions.starOn(sausage, LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(body(address)).contains("Đã thu hồi", "không đồng ý hoặc rút đề nghị");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor another() {
        var viewer = new vn.moixa.web.Viewer(
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                "Trần Thị Hai",
                java.util.List.of(vn.moixa.web.Grant.inProvince(Role.PROVINCIAL_OFFICER)));
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                .authentication(new org.springframework.security.authentication.TestingAuthenticationToken(
                viewer, "", java.util.List.of()));
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R9_anOutsideOrderAnnuls() {
        var certificate = world.certificateOf(world.shanTea()).id().value();
        assertThat(browser.post()
                        .uri("/recognition/certificates/" + certificate + "/ending")
                        .with(csrf())
                        .param("ground", "OUTSIDE_ORDER")
                        .param("explanation", "Bộ yêu cầu đánh giá lại")
                        .param("decisionNumber", "77/BNNMT")
                        .param("decisionIssuer", "Bộ Nông nghiệp và Môi trường")
                        .param("endedOn", "2026-11-24"))
                .hasStatus(303);
        assertThat(body("/kiem-tra/" + world.certificateOf(world.shanTea()).code()))
                .contains("Đã hủy", "77/BNNMT");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R105_theRadarShowsWhoFallsDueAndPrintsLetters() throws IOException {
        world.bambooShoots();
        world.shanTea();
        assertThat(body("/recognition/radar"))
                .contains(
                        "Măng khô Tú Lệ",
                        "05/01/2027",
                        "còn 42 ngày",
                        "Đã quá hạn nộp",
                        "09/07/2026",
                        "07/09/2026",
                        "chưa nhắc")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        var certificate = world.certificateOf(world.bambooShoots()).id().value();
        var letter =
                browser.get().uri("/recognition/radar/letters/" + certificate).exchange();
        assertThat(letter).hasStatusOk().hasContentType("application/pdf");
        assertThat(letter.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');

        var archive =
                browser.post().uri("/recognition/radar/letters").with(csrf()).exchange();
        assertThat(archive).hasStatusOk().hasContentType("application/zip");
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(archive.getResponse().getContentAsByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("001-ho-lo-thi-may.pdf");
            assertThat(zip.getNextEntry()).isNull();
        }
        assertThat(body("/recognition/radar")).contains("Còn 60 ngày").doesNotContain("chưa nhắc");
    }

    @Test
    void R97_R105_ownersAreRemindedOnTheDayOfAStepOnceAndProvably(Scenario scenario) {
        var shoots = world.bambooShoots();
        sql.sql("update registry.producer set email = 'may@vidu.vn' where id = ?")
                .param(world.honeyHousehold().value())
                .update();
        for (int twice = 0; twice < 2; twice++) {
            scenario.publish(new DayPassed(LocalDate.of(2026, 11, 5)))
                    .andWaitForStateChange(
                            () -> sql.sql("select string_agg(step, ',') from recognition.reminder")
                                    .query(String.class)
                                    .optional()
                                    .orElse(null),
                            "DAYS_60"::equals)
                    .andVerify(steps -> assertThat(steps).isEqualTo("DAYS_60"));
        }
        assertThat(sql.sql("select subject from notice.message where address = 'may@vidu.vn'")
                        .query(String.class)
                        .list())
                .containsExactly("Còn 60 ngày: Măng khô Tú Lệ");
        assertThat(world.certificateOf(shoots).expiresOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void everyRecognitionShowsItsProof() {
        var tea = world.certificateOf(world.shanTea());
        assertThat(body("/recognition/recognitions/" + tea.recognition().value()))
                .contains("217/QĐ-UBND", "05/08/2025", "Có quyết định", tea.code());
        world.reportedRice();
        UUID reported = sql.sql("select id from recognition.recognition where grade = 'REPORTED'")
                .query(UUID.class)
                .single();
        assertThat(body("/recognition/recognitions/" + reported))
                .contains("Được nêu trên báo chí/danh sách, chưa xác nhận", "Không có số quyết định", "2025");
        assertThat(body("/recognition/recognitions?grade=REPORTED"))
                .contains("Gạo nếp")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(body("/recognition/products/" + world.shanTea().value())).contains("OCOP 4 sao");
    }

    @Test
    void theApiListsRecognitionsOfADayAndAnArea() {
        world.shanTea();
        world.honey();
        world.artichokeExtract();
        assertThat(browser.get().uri("/api/v1/recognitions?asOf=2026-11-24&area=088@pre2025"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total":2,"next":null,"items":[{"stars":4,"kind":"FIRST","grade":"CONFIRMED","recognisedOn":"2025-08-05",
                          "product":{"name":"Chè Shan tuyết cổ thụ Tả Van"},"commune":"03037"},
                          {"stars":5,"kind":"UPGRADE"}]}
                        """);
        assertThat(browser.get().uri("/api/v1/recognitions?stars=9"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("stars");
        assertThat(browser.get().uri("/api/v1/recognitions?asOf=31/12/2024")).hasStatus(400);
        assertThat(browser.get().uri("/api/v1/recognitions?area=' or 1=1")).hasStatus(400);
    }

    private String decide(String signedOn, String level) {
        var answer = browser.post()
                .uri("/recognition/decisions")
                .with(csrf())
                .param("number", "1500/QĐ-UBND")
                .param("issuer", "UBND tỉnh Lào Cai")
                .param("level", level)
                .param("signedOn", signedOn)
                .param("signer", "Nguyễn Văn Ký")
                .exchange();
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getRedirectedUrl();
    }

    private String body(String address) {
        var answer = browser.get()
                .uri(java.net.URI.create(address.replace(" ", "%20")))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
