package vn.moixa.appraisal.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

/** Versions of criteria at the desk of the province. */
@MoixaTest
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class DeskTest {

    private static final String TEA = SetFiles.texts().get("qd26-2026_11_che-tuoi-che-bien.yaml");
    private static final SetCode CODE = new SetCode("QD26-2026/11");

    @Autowired
    MockMvcTester browser;

    @Autowired
    CriteriaSets sets;

    @Autowired
    JdbcClient sql;

    @Autowired
    Checks checks;

    @Test
    void everyVersionIsListedWithWhoPublishedIt() {
        assertThat(browser.get().uri("/appraisal/criteria"))
                .hasStatusOk()
                .bodyText()
                .contains("QD26-2026/26", "QD1048-781/che", "Mỗi Xã", "/appraisal/criteria/drafts/new");
    }

    @Test
    @WithViewer(role = Role.COUNCIL_MEMBER)
    void aMemberReadsVersionsAndMayNotUpload() {
        assertThat(browser.get().uri("/appraisal/criteria"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("drafts/new");
        assertThat(browser.get().uri("/appraisal/criteria/drafts/new")).hasStatus(403);
    }

    @Test
    void R7_aVersionIsUploadedComparedAndPublishedWithAReasonInTwoSteps() {
        var sent = upload("che.yaml", corrected().getBytes(StandardCharsets.UTF_8));
        assertThat(sent).hasStatus(303);
        String draft = location(sent);
        assertThat(browser.get().uri(draft))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 tiêu chí khác, 31 tiêu chí giữ nguyên",
                        "Phiên bản 1 và phiên bản 2",
                        "4 sao từ 3 điểm, 5 sao từ 5 điểm",
                        "4 sao từ 5 điểm",
                        draft + "/publication")
                .doesNotContain("name=\"reason\"");
        assertThat(sets.versionsOf(CODE)).hasSize(1);
        assertThat(browser.get().uri(draft + "/publication"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"reason\"");
        assertThat(publish(draft, "sửa")).hasStatus(422).bodyText().contains("Ghi lý do rõ hơn");
        assertThat(sets.versionsOf(CODE)).hasSize(1);
        assertThat(publish(draft, "Đính chính điều kiện 4 sao của tiêu chí 4.1"))
                .hasStatus(303);
        var latest = sets.inForce(11, LocalDate.of(2026, 11, 24)).orElseThrow();
        assertThat(latest.set().version()).isEqualTo(2);
        assertThat(latest.reason()).isEqualTo("Đính chính điều kiện 4 sao của tiêu chí 4.1");
        assertThat(latest.publishedByName()).isEqualTo("Nguyễn Thị Mẫu");
        assertThat(sql.sql("select count(*) from audit.entry where action = 'criteria.published'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(checks.all().stream()
                        .filter(one -> one.name().startsWith("criteria-"))
                        .map(checks::check))
                .allMatch(Checks.Result::holds);
        assertThat(browser.get().uri("/tieu-chi/11")).bodyText().contains("phiên bản 2", "phien-ban=1");
    }

    @Test
    void R168_aSecondPublicationOfTheSameUploadChangesNothing() {
        String draft = location(upload("che.yaml", corrected().getBytes(StandardCharsets.UTF_8)));
        publish(draft, "Đính chính điều kiện sao");
        assertThat(publish(draft, "Đính chính điều kiện sao lần nữa"))
                .hasStatus(303)
                .hasRedirectedUrl(draft);
        assertThat(sets.versionsOf(CODE)).hasSize(2);
        assertThat(browser.get().uri(draft))
                .bodyText()
                .contains("đã xử lý xong")
                .doesNotContain("/publication\"");
    }

    @Test
    void anUploadCanBePutAsideAndNothingWasInForceBecauseOfIt() {
        String draft = location(upload("che.yaml", corrected().getBytes(StandardCharsets.UTF_8)));
        assertThat(browser.post().uri(draft + "/withdrawal").with(csrf())).hasStatus(303);
        assertThat(publish(draft, "Đính chính điều kiện sao")).hasRedirectedUrl(draft);
        assertThat(sets.versionsOf(CODE)).hasSize(1);
    }

    @Test
    void aFileThatDoesNotAddUpIsRefusedWithEverySentenceAndNotKept() {
        var sent = upload(
                "sai.yaml",
                TEA.replaceFirst("max: 40", "max: 41")
                        .replaceFirst("criterion: '4.1', min_points: 5", "criterion: '4.1', min_points: 4")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(sent)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "sai.yaml, phần A: các nhóm cộng lại được 40, phần ghi 41",
                        "sai.yaml, tiêu chí 4.1: điều kiện 5 sao cần 4 điểm nhưng các mức là [1, 2, 3, 5]");
        assertThat(drafts()).isZero();
    }

    @Test
    void whatIsPublishedAlreadyOrNoSetAtAllIsSaid() {
        assertThat(upload("che.yaml", TEA.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("trùng với QD26-2026/11 phiên bản 1");
        assertThat(upload("anh.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                .hasStatus(422)
                .bodyText()
                .contains("không phải văn bản UTF-8");
        assertThat(upload(
                        "khong.yaml",
                        TEA.replaceFirst("id: QD26-2026/11", "id: QD26-2026/99").getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("chưa có bộ sản phẩm số 99");
        assertThat(upload("", new byte[0])).hasStatus(422).bodyText().contains("Chưa chọn tệp");
        assertThat(drafts()).isZero();
    }

    @Test
    void theWorkbookOfAVersionIsItsTemplateAndComesBackChanged() throws Exception {
        byte[] workbook = browser.get()
                .uri("/tieu-chi/11/bang.xlsx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(upload("che.xlsx", workbook)).hasStatus(422).bodyText().contains("trùng với QD26-2026/11");
        String title = SetFiles.number(11).leaf("4.1").orElseThrow().title().en();
        var sent = upload("che.xlsx", replaced(workbook, title, "Where it is mainly sold"));
        assertThat(sent).hasStatus(303);
        assertThat(browser.get().uri(location(sent)))
                .bodyText()
                .contains(
                        "Chỉ khác câu chữ",
                        "4.1 "
                                + SetFiles.number(11)
                                        .leaf("4.1")
                                        .orElseThrow()
                                        .title()
                                        .vi());
    }

    @Test
    void theYamlOfAVersionCanBeSentBack() throws Exception {
        byte[] yaml = browser.get()
                .uri("/tieu-chi/26/tap.yaml")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(upload("du-lich.yaml", yaml)).hasStatus(422).bodyText().contains("trùng với QD26-2026/26");
    }

    @Test
    void theOfficialWordingIsShownBesideTheLineAndChangesNoVersion() {
        var tea = sets.inForce(11, LocalDate.of(2026, 11, 24)).orElseThrow();
        String address = "/appraisal/criteria/" + tea.id().value() + "/wordings";
        assertThat(browser.get().uri(address + "?criterion=1.1"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"wording-3\"");
        assertThat(browser.post()
                        .uri(address)
                        .with(csrf())
                        .param("criterion", "1.1")
                        .param("wording-2", "Nguyên văn của mức thứ hai <b>")
                        .param("source", "Phụ lục II, trang 90"))
                .hasStatus(303);
        assertThat(browser.get().uri("/tieu-chi/11")).bodyText().contains("Nguyên văn của mức thứ hai &lt;b");
        assertThat(browser.post()
                        .uri(address)
                        .with(csrf())
                        .param("criterion", "1.1")
                        .param("wording-1", "x".repeat(4001)))
                .hasStatus(422)
                .bodyText()
                .contains("Dài hơn 4.000 ký tự");
        assertThat(browser.get().uri(address + "?criterion=9.9")).hasStatus(404);
    }

    /** The 4-star gate of 4.1 moves from 3 to 5 points and the 5-star gate there falls. */
    private static String corrected() {
        return TEA.replaceFirst("    - \\{criterion: '4.1', min_points: 5\\}\n", "")
                .replaceFirst("criterion: '4.1', min_points: 3", "criterion: '4.1', min_points: 5")
                .replaceFirst("(?s)(criterion: '4\\.1'\n.*?points: 3\n) +min_for_star: 4\n", "$1")
                .replaceFirst("(?s)(criterion: '4\\.1'\n.*?min_for_star: )5", "$14");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return browser.post()
                .uri("/appraisal/criteria/drafts")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult publish(String draft, String reason) {
        return browser.post()
                .uri(draft + "/publication")
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private static String location(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private long drafts() {
        return sql.sql("select count(*) from appraisal.criteria_draft")
                .query(Long.class)
                .single();
    }

    /** The workbook with one text replaced in whichever part holds it. */
    private static byte[] replaced(byte[] workbook, String from, String to) throws Exception {
        var file = Files.createTempFile("criteria", ".xlsx");
        Files.write(file, workbook);
        var out = new ByteArrayOutputStream();
        try (var source = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(out)) {
            for (var entry : java.util.Collections.list(source.entries())) {
                byte[] content = source.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(content, StandardCharsets.UTF_8);
                zip.write(
                        entry.getName().endsWith(".xml")
                                ? text.replace(from, to).getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
