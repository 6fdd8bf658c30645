package vn.moixa.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.intake.usecase.TrialSheet;
import vn.moixa.notice.TriggeredJob;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

@MoixaTest
@Import(TrialSheet.Configuration.class)
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class ImportPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TriggeredJob> jobs;

    @BeforeEach
    void noPlants() {
        jdbc.sql("delete from trial.plant").update();
    }

    @Test
    void anOfficerUploadsLooksConfirmsAndUndoes() {
        var address = upload("Tên cây;Chiều cao\nChè;1\nQuế;2\n", "o1");
        assertThat(browser.get().uri(address)).hasStatusOk().headers().hasValue("Refresh", "2");
        assertThat(body(address)).contains("Đã nhận tệp");

        work("intake.read");
        assertThat(browser.get().uri(address)).headers().doesNotContainHeader("Refresh");
        assertThat(body(address)).contains("Xem trước: chưa ghi gì", "Mới (2)", "Xác nhận ghi 2 dòng", "Chè");

        assertThat(browser.post().uri(address + "/confirmation").with(csrf())).hasRedirectedUrl(address);
        work("intake.apply");
        assertThat(body(address)).contains("Đã ghi 2 dòng", "Hoàn tác cả lượt nhập");
        assertThat(plants()).isEqualTo(2);

        assertThat(browser.post().uri(address + "/undoing").with(csrf())).hasRedirectedUrl(address);
        work("intake.undo");
        assertThat(body(address)).contains("Đã hoàn tác lúc");
        assertThat(plants()).isZero();
        assertThat(body("/intake/imports")).contains("plants.csv", "Đã hoàn tác");
    }

    @Test
    void rowsInErrorMayNotBeConfirmedAndComeBackAsWorkbook() {
        var address = upload("Tên cây;Chiều cao\nChè;cao\nQuế;2\n", "o1");
        work("intake.read");

        assertThat(body(address)).contains("Lỗi (1)", "Chiều cao: \"cao\" không phải số", "Chỉ ghi 1 dòng hợp lệ");
        assertThat(browser.post().uri(address + "/confirmation").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Còn 1 dòng lỗi");
        assertThat(browser.get().uri(address + "/errors.xlsx")).hasStatusOk().hasContentType(ImportController.XLSX);
        assertThat(plants()).isZero();
    }

    @Test
    void aPageInEnglishSaysItInEnglish() {
        var address = upload("Tên cây;Chiều cao\nChè;cao\n", "o1");
        work("intake.read");

        assertThat(browser.get().uri(address + "?lang=en")).bodyText().contains("Preview: nothing is saved yet");
    }

    @Test
    void theSameFormSentTwiceIsOneImport() {
        assertThat(upload("Tên cây\nChè\n", "o1")).isEqualTo(upload("Tên cây\nChè\n", "o1"));
        assertThat(jdbc.sql("select count(*) from intake.import")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedBesideItsField() {
        var result = send("/intake/imports", "%PDF-1.7", "o1");

        assertThat(result).hasStatus(422).bodyText().contains("Tệp này không phải sổ tính", "f-file");
        assertThat(jdbc.sql("select count(*) from file.stored")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = "02839")
    void aCommuneOfficerSeesOwnImportsOnly() {
        var own = upload("Tên cây;Mã xã\nChè;02839\n", "o1");
        jdbc.sql("update intake.import set created_by = gen_random_uuid(), idempotency_key = null")
                .update();
        var other = own;

        assertThat(browser.get().uri(other)).hasStatus(404);
        assertThat(browser.get().uri(upload("Tên cây;Mã xã\nQuế;02839\n", "o2")))
                .hasStatusOk();
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-000000000009")
    void aProducerMayNotImport() {
        assertThat(browser.get().uri("/intake/imports")).hasStatus(403);
    }

    @Test
    void aTemplateCanBeFetched() {
        assertThat(browser.get().uri("/intake/templates/trial-plants.xlsx"))
                .hasStatusOk()
                .hasContentType(ImportController.XLSX);
        assertThat(browser.get().uri("/intake/templates/..%2f..%2fx.xlsx")).hasStatus4xxClientError();
    }

    @Test
    void anotherProgramImportsWithAKeyAndReadsTheJob() {
        var first = api("Tên cây;Chiều cao\nChè;1\n", "k1", false);
        assertThat(first).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("UPLOADED");
        var address = first.getResponse().getHeader("Location");

        work("intake.read");
        work("intake.apply");

        assertThat(browser.get().uri(address))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        assertThat(browser.get().uri(address))
                .bodyJson()
                .extractingPath("$.rows.applied")
                .isEqualTo(1);
        assertThat(api("Tên cây;Chiều cao\nChè;1\n", "k1", false))
                .hasStatus(202)
                .headers()
                .hasValue("Location", address);
        assertThat(api("Tên cây;Chiều cao\nQuế;1\n", "k1", false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
        assertThat(browser.delete().uri(address).with(csrf()))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("UNDOING");
        work("intake.undo");
        assertThat(browser.delete().uri(address).with(csrf()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("UNDONE");
    }

    @Test
    void aDryRunOrAFileWithErrorsWritesNothing() {
        var dry = api("Tên cây\nChè\n", "k1", true).getResponse().getHeader("Location");
        var wrong =
                api("Tên cây;Chiều cao\nQuế;cao\n", "k2", false).getResponse().getHeader("Location");
        work("intake.read");
        work("intake.apply");

        assertThat(browser.get().uri(dry)).bodyJson().extractingPath("$.state").isEqualTo("PREVIEWED");
        assertThat(browser.get().uri(wrong))
                .bodyJson()
                .extractingPath("$.errors")
                .isEqualTo(wrong + "/errors.xlsx");
        assertThat(browser.get().uri(wrong + "/errors.xlsx")).hasStatusOk();
        assertThat(plants()).isZero();
    }

    @Test
    void problemsOfTheApiHaveACodeAndAField() {
        assertThat(api("%PDF-1.7", "k1", false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("import-file-not-a-table");
        assertThat(browser.post()
                        .uri("/api/v1/imports?kind=nothing")
                        .with(csrf())
                        .content("x"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("import-kind-unknown");
        assertThat(browser.get().uri("/api/v1/imports/" + java.util.UUID.randomUUID()))
                .hasStatus(404);
    }

    private String upload(String csv, String once) {
        return send("/intake/imports", csv, once).getResponse().getRedirectedUrl();
    }

    private MvcTestResult send(String address, String csv, String once) {
        var file = new MockMultipartFile("file", "plants.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return browser.post()
                .uri(address)
                .multipart()
                .file(file)
                .param("kind", "trial-plants")
                .param("_once", once)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(String csv, String key, boolean dryRun) {
        return browser.post()
                .uri("/api/v1/imports?kind=trial-plants&dryRun=" + dryRun)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .with(csrf())
                .exchange();
    }

    private String body(String address) {
        return new String(
                browser.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Does the background work that waits, as the scheduler would. */
    private void work(String job) {
        var waiting = jdbc.sql("delete from notice.scheduled_tasks where task_name = ? returning task_instance")
                .param(job)
                .query(String.class)
                .list();
        var known = jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow();
        waiting.forEach(known::run);
    }

    private int plants() {
        return jdbc.sql("select count(*) from trial.plant").query(Integer.class).single();
    }
}
