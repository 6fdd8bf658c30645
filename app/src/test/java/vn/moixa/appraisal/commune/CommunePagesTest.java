package vn.moixa.appraisal.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class CommunePagesTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes();

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    FiledDossiers filed;
    DossierId dossier;
    String address;

    @BeforeEach
    void file() {
        filed = new FiledDossiers(sql);
        dossier = filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11),
                DossierKind.FIRST,
                LocalDate.of(2026, 11, 20));
        address = "/appraisal/commune/dossiers/" + dossier.value();
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void theDeskShowsWhatWaitsAndForHowLong() {
        assertThat(browser.get().uri("/appraisal/commune"))
                .hasStatusOk()
                .bodyText()
                .contains("Chè xanh Tả Van", "Chờ tiếp nhận", "Lần đầu", address);
        assertThat(browser.get().uri("/appraisal/commune?state=COMMUNE_REVIEW"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có hồ sơ nào ở bước này");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void anOfficerWalksADossierFromReceiptToProposalOnPages() {
        post("/receipt", "receivedOn", "2026-11-20");
        assertThat(body(address))
                .contains(
                        "01-01/PĐK-15-03037-2026", "15-03037-1-2026", "Cố định từ ngày 20/11/2026", "Xã đang xem xét");
        post("/parts", "present.EVIDENCE", "yes", "note.EVIDENCE", "12 giấy tờ", "present.REGISTRATION_FORM", "yes");
        post("/samples", "number", "5", "samplesOn", "2026-11-23", "place", "UBND xã");
        post("/findings", findings());
        assertThat(browser.get().uri(address + "/report.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(browser.get().uri(address + "/report.docx")).hasStatusOk();
        assertThat(browser.get().uri(address + "/letter.pdf")).hasStatusOk();
        assertThat(browser.get().uri(address + "/receipt.pdf")).hasStatusOk();
        assertThat(browser.post()
                        .uri(address + "/letter")
                        .multipart()
                        .file(new MockMultipartFile("scan", "cv.pdf", "application/pdf", PDF))
                        .with(csrf())
                        .param("letterNumber", "12/UBND")
                        .param("issuedOn", "2026-11-24")
                        .param("signer", "Lý A Sùng"))
                .hasStatus(303);
        assertThat(filed.state(dossier)).isEqualTo("PROPOSED");
        assertThat(body(address))
                .contains("12/UBND", "Lý A Sùng", "Búp chè hái tại xã")
                .doesNotContain("Trả lại chủ thể");
        assertThat(browser.get().uri(address + "/scan")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        post("/receipt", "receivedOn", "2026-11-20");
        assertThat(refused("/return", "item.0", "", "sentence.0", "", "item.1", "Tiêu chí 1.1", "sentence.1", "ngắn"))
                .contains("Viết một câu nói rõ cần làm gì", "value=\"Tiêu chí 1.1\"");
        assertThat(refused("/return")).contains("Nêu ít nhất một tiêu chí hoặc tài liệu");
        assertThat(refused("/findings", "version", "0", "words.IDEA", "Ý tưởng của nhóm phụ nữ"))
                .contains("Chọn đáp ứng hoặc chưa đáp ứng", "Ý tưởng của nhóm phụ nữ");
        assertThat(refused("/samples", "number", "nhiều")).contains("Nhập số mẫu từ 1 đến 500");
        assertThat(filed.state(dossier)).isEqualTo("COMMUNE_REVIEW");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void R167_twoWhoSaveFindingsSeeBothVersions() {
        post("/receipt", "receivedOn", "2026-11-20");
        post("/findings", findings());
        assertThat(browser.post()
                        .uri(address + "/findings")
                        .with(csrf())
                        .param("version", "0")
                        .param("met.IDEA", "no")
                        .param("words.IDEA", "Bản của người thứ hai")
                        .param("evidenceSeen.IDEA", "Không có"))
                .hasStatus(409)
                .bodyText()
                .contains("Bản của người thứ hai", "Người khác vừa lưu", "Búp chè hái tại xã");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void aFormSentTwiceSaysWhereTheDossierStands() {
        post("/receipt", "receivedOn", "2026-11-20");
        assertThat(browser.post().uri(address + "/receipt").with(csrf()).param("receivedOn", "2026-11-20"))
                .hasStatus(409)
                .bodyText()
                .contains("Trạng thái bây giờ: Xã đang xem xét");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void anotherCommuneGets404EverywhereAndAnEmptyDesk() {
        assertThat(browser.get().uri("/appraisal/commune"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Chè xanh Tả Van");
        for (String page : new String[] {"", "/report.pdf", "/letter.docx", "/receipt.pdf", "/scan"}) {
            assertThat(browser.get().uri(address + page)).hasStatus(404);
        }
        for (String deed : new String[] {"/receipt", "/parts", "/samples", "/findings", "/return"}) {
            assertThat(browser.post()
                            .uri(address + deed)
                            .with(csrf())
                            .param("receivedOn", "2026-11-20")
                            .param("item.0", "Tiêu chí 1.1")
                            .param("sentence.0", "Bổ sung hợp đồng thu mua"))
                    .hasStatus(404);
        }
        assertThat(browser.post()
                        .uri("/api/v1/dossiers/" + dossier.value() + "/return")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\":[{\"item\":\"1.1\",\"sentence\":\"Bổ sung hợp đồng thu mua\"}]}")
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void R48_R51_theApiHoldsTheSameRules() {
        post("/receipt", "receivedOn", "2026-11-20");
        assertThat(api(
                        "commune-findings",
                        "{\"findings\":[{\"matter\":\"IDEA\",\"met\":true,\"words\":\"Ý tưởng của hợp tác xã\","
                                + "\"evidenceSeen\":\"Biên bản họp\",\"points\":5}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("no-points");
        assertThat(api(
                        "commune-findings",
                        "{\"findings\":[{\"matter\":\"IDEA\",\"met\":true,\"words\":\"Ý tưởng của hợp tác xã\","
                                + "\"evidenceSeen\":\"Biên bản họp\"}]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":1");
        assertThat(api("return", "{\"items\":[]}")).hasStatus(422).bodyText().contains("item.0");
        assertThat(api("return", "{}")).hasStatus(422);
        assertThat(api("return", "{\"items\":[{\"item\":\"1.1\"}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("sentence.0");
        assertThat(
                        api(
                                "return",
                                "{\"items\":[{\"item\":\"1.1\",\"sentence\":\"Bổ sung hợp đồng thu mua\"}],\"answerBy\":\"2026-12-10\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("RETURNED", "COMMUNE");
        assertThat(api("return", "{\"items\":[{\"item\":\"1.1\",\"sentence\":\"Bổ sung hợp đồng thu mua\"}]}"))
                .hasStatus(409)
                .bodyText()
                .contains("other-state");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void theReceptionShowsWhatCommunesProposed() {
        sql.sql("update appraisal.dossier set state = 'PROPOSED', proposed_on = '2026-11-23' where id = :id")
                .param("id", dossier.value())
                .update();
        String reception = "/appraisal/reception/" + dossier.value();
        assertThat(body("/appraisal/reception")).contains("Chè xanh Tả Van", "Tả Van", "Xã đề nghị ngày 23/11/2026");
        assertThat(browser.post().uri(reception + "/receipt").with(csrf()).param("receivedOn", "2026-11-24"))
                .hasStatus(303);
        assertThat(body(reception)).contains("01-00/PĐK-15-2026", "Báo cáo của UBND cấp xã (Mẫu 03)");
        assertThat(browser.post().uri(reception + "/acceptance").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Hồ sơ chưa thuộc đợt đánh giá nào");
    }

    private String[] findings() {
        var fields = new java.util.ArrayList<String>();
        fields.add("version");
        fields.add("0");
        for (String matter : new String[] {"RAW_MATERIAL", "LABOUR", "IDEA", "IDENTITY"}) {
            fields.addAll(java.util.List.of(
                    "met." + matter,
                    "yes",
                    "words." + matter,
                    "Búp chè hái tại xã",
                    "evidenceSeen." + matter,
                    "Hợp đồng"));
        }
        return fields.toArray(String[]::new);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult api(String what, String json) {
        return browser.post()
                .uri("/api/v1/dossiers/" + dossier.value() + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(csrf())
                .exchange();
    }

    private void post(String deed, String... fields) {
        assertThat(send(deed, fields)).hasStatus(303);
    }

    private String refused(String deed, String... fields) {
        var answer = send(deed, fields);
        assertThat(answer).hasStatus(422);
        return text(answer);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String deed, String... fields) {
        var request = browser.post().uri(address + deed).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String body(String path) {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
