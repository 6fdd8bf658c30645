package vn.moixa.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;
import vn.moixa.programme.usecase.LoadPlans;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

@MoixaTest
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class PlanPagesTest {

    private static final String PLAN = "/programme/plans/182-KH-UBND-2024";

    @Autowired
    MockMvcTester site;

    @Autowired
    LoadPlans loadPlans;

    @Autowired
    DSLContext database;

    @BeforeEach
    void load() throws IOException, SQLException {
        loadPlans.load();
        var registrar = new Registrar(database);
        var channel = registrar.channel("ECOMMERCE_PLATFORM");
        for (int i = 0; i < 6; i++) {
            var at = i < 4 ? At.SA_PA : At.YEN_BAI;
            var owner = registrar.producer("Chủ thể số " + i, at, i == 0, null);
            registrar.type(owner, i % 2 == 0 ? "COOPERATIVE" : "HOUSEHOLD", null, null);
            registrar.representative(owner, i == 0, false);
            var product = registrar.product("Chè số " + i, owner, at, i == 0);
            registrar.star(
                    product,
                    owner,
                    at,
                    3 + i % 3,
                    "FIRST",
                    "CONFIRMED",
                    LocalDate.of(2024, 2, 1),
                    LocalDate.of(2027, 2, 2),
                    "EXPIRY",
                    i == 0);
            if (i % 2 == 0) {
                registrar.listing(
                        product,
                        channel,
                        registrar.link(LocalDate.of(2024, 3, 1), i == 2 ? LocalDate.of(2024, 6, 1) : null, true),
                        LocalDate.of(2024, 3, 1),
                        null,
                        false);
            }
        }
    }

    private Document page(String address) {
        return Jsoup.parse(body(site.get().uri(address).exchange(), 200));
    }

    private static String body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programme/plans",
                PLAN,
                PLAN + "?asOf=2024-10-31&open=T11",
                PLAN + "?open=T6&side=NUMERATOR&asOf=2024-12-31",
                PLAN + "?status=MET",
                PLAN + "?area=03006&open=T2",
                PLAN + "?area=088@pre2025",
                PLAN + "?rule=WITH_REPORTED&published=1",
                PLAN + "/tasks",
                PLAN + "/reported",
                PLAN + "/reports",
                PLAN + "/targets/T11/evidence?side=gap",
                PLAN + "/targets/T6/evidence?side=denominator",
                PLAN + "/targets/T2/areas",
                PLAN + "/targets/T6/areas?level=COMMUNE",
                PLAN + "/targets/T2/history",
                PLAN + "/targets/T2/shares",
                PLAN + "/targets/T6/shares",
                PLAN + "/targets/T15/edit",
                PLAN + "/targets/new",
                "/programme/help",
                "/programme/plans/919-QD-TTG-2022?area=10@pre2025&open=P9",
                "/programme/plans/OCOP-DONG-THAP-2023?area=15&open=P26",
                "/programme/plans/OCOP-DONG-THAP-2023/targets/P26/edit",
                "/ke-hoach",
                "/ke-hoach/182-KH-UBND-2024",
                "/en/ke-hoach/919-QD-TTG-2022"
            })
    void everyPageIsShownWithoutKeysOrCodes(String address) {
        var page = page(address);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("programme.", "NOT_MEASURABLE", "ECOMMERCE_PLATFORM", "null");
    }

    @Test
    void aPlanShowsItsFiguresBesideWhatOthersReported() {
        var page = page(PLAN + "?asOf=2024-12-31&open=T11");
        var row = page.select("tr:has(td.mx-no:containsOwn(T6))").getFirst();
        assertThat(row.text()).contains("60 %", "50,0 %", "2 trong 4", "Không đạt");
        assertThat(row.select(".mx-reported").text()).contains("43,3 %", "doingoailaocai.vn");
        assertThat(page.select("#mt-T11").text())
                .contains(
                        "Vì sao là con số này?",
                        "4 sản phẩm có sao còn hiệu lực từ 3 sao trở lên",
                        "Chè số 2",
                        "Liên kết không mở được",
                        "01/06/2024");
        assertThat(page.select("tr:has(td.mx-no:containsOwn(T16))").text())
                .contains("không đo được", "không phải là 0");
        assertThat(page.select(".mx-sumbar li")).hasSize(5);
    }

    @Test
    void aFigureIsTakenApartByDistrictAndCommune() {
        var districts = page(PLAN + "/targets/T2/areas?asOf=2024-12-31&area=15");
        assertThat(districts.select(".mx-hbar tr").eachText()).contains("Thị xã Sa Pa 4", "Thành phố Yên Bái 2");
        var communes = page(PLAN + "/targets/T6/areas?asOf=2024-12-31&level=COMMUNE");
        assertThat(communes.select(".mx-hbar tr").eachText()).contains("Phường Sa Pa 50,0 % 2 trong 4");
        assertThat(communes.select(".mx-hbar a").attr("href")).contains("area=03006%402025");
    }

    @Test
    void sampleRecordsCanBeLeftOut() {
        assertThat(page(PLAN + "?asOf=2024-12-31")
                        .select("tr:has(td.mx-no:containsOwn(T2))")
                        .text())
                .contains(" 4 ");
        var published = page(PLAN + "?asOf=2024-12-31&published=1");
        assertThat(published.select("tr:has(td.mx-no:containsOwn(T2))").text()).contains(" 3 ");
        assertThat(published.text()).contains("Không gồm bản ghi mẫu");
    }

    @Test
    void anOfficerTriesAQuestionBeforeSavingIt() {
        var tried = Jsoup.parse(body(change("T6", "preview", "0", "").exchange(), 200));
        assertThat(tried.select("section:has(#preview-h)").text())
                .contains("Tỷ lệ chủ thể là hộ gia đình", "ít nhất 30 %", "50,0 %", "2 trong 4");
        assertThat(page(PLAN + "?open=T6").text()).contains("Chủ thể là hợp tác xã");
    }

    @Test
    void aChangeNeedsAReasonAndStaysInTheHistory() {
        assertThat(body(change("T6", "save", "0", "").exchange(), 422)).contains("Ghi lý do từ 5 đến 500 ký tự");
        assertThat(change("T6", "save", "0", "Theo Quyết định 12/QĐ-UBND"))
                .hasStatus(303)
                .hasHeader("Location", PLAN + "?open=T6");
        assertThat(page(PLAN + "?open=T6&asOf=2024-12-31")
                        .select("tr:has(td.mx-no:containsOwn(T6))")
                        .text())
                .contains("30 %", "Đạt");
        assertThat(page(PLAN + "/targets/T6/history").text())
                .contains(
                        "Nguyễn Thị Mẫu: Theo Quyết định 12/QĐ-UBND",
                        "Trước: Tỷ lệ chủ thể là hợp tác xã",
                        "Sau: Tỷ lệ chủ thể là hộ gia đình");
        var conflict =
                body(change("T6", "save", "0", "Sửa lần nữa theo văn bản").exchange(), 409);
        assertThat(conflict).contains("Người khác vừa sửa mục tiêu này");
        assertThat(database.fetchCount(org.jooq.impl.DSL.table("audit.entry"))).isEqualTo(1);
    }

    private MockMvcTester.MockMvcRequestBuilder change(String target, String action, String version, String reason) {
        return site.post()
                .uri(PLAN + "/targets/" + target)
                .with(csrf())
                .param("action", action)
                .param("version", version)
                .param("reason", reason)
                .param("nameVi", "Chủ thể là hộ")
                .param("wordsVi", "Ít nhất 30% chủ thể là hộ.")
                .param("subject", "PRODUCER")
                .param("measure", "SHARE")
                .param("n.type", "HOUSEHOLD")
                .param("n.hasValidStar", "ge3")
                .param("d.hasValidStar", "ge3")
                .param("to", "2024-12-31")
                .param("area", "10@pre2025")
                .param("operator", "GE")
                .param("unit", "PERCENT")
                .param("goal", "30");
    }

    @Test
    void aNewTargetIsComposedFromSelectBoxes() {
        assertThat(site.post()
                        .uri(PLAN + "/targets")
                        .with(csrf())
                        .param("action", "save")
                        .param("code", "T17")
                        .param("reason", "Bổ sung theo họp giao ban")
                        .param("nameVi", "Sản phẩm tiềm năng 5 sao")
                        .param("wordsVi", "Có 2 sản phẩm tiềm năng 5 sao.")
                        .param("subject", "PRODUCT")
                        .param("measure", "COUNT")
                        .param("n.flag", "POTENTIAL_5")
                        .param("to", "2024-12-31")
                        .param("area", "10@pre2025")
                        .param("operator", "GE")
                        .param("unit", "ITEMS")
                        .param("goal", "2"))
                .hasStatus(303);
        assertThat(page(PLAN + "?open=T17").text()).contains("Sản phẩm tiềm năng 5 sao", "đánh dấu tiềm năng 5 sao");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goal=abc",
                "to=31/12/2024",
                "measure=INCREMENT",
                "subject=ORDER&measure=SUM",
                "goal=-1",
                "operator=BETWEEN",
                "nameVi="
            })
    void aWrongFieldIsNamedAndNothingIsSaved(String wrong) {
        var replaced = site.post()
                .uri(PLAN + "/targets/T6")
                .with(csrf())
                .params(replacing(wrong))
                .exchange();
        assertThat(Jsoup.parse(body(replaced, 422)).select(".mx-errors a, .mx-errors li"))
                .isNotEmpty();
        assertThat(page(PLAN + "/targets/T6/history").select(".mx-timeline li")).hasSize(1);
    }

    private static org.springframework.util.MultiValueMap<String, String> replacing(String wrong) {
        var values = new org.springframework.util.LinkedMultiValueMap<String, String>();
        values.setAll(new java.util.HashMap<>(java.util.Map.of(
                "action",
                "save",
                "version",
                "0",
                "reason",
                "Thử giá trị sai",
                "nameVi",
                "Chủ thể là hộ",
                "wordsVi",
                "Ít nhất 30%",
                "subject",
                "PRODUCER",
                "measure",
                "COUNT",
                "to",
                "2024-12-31",
                "goal",
                "30")));
        for (String pair : wrong.split("&")) {
            String[] parts = pair.split("=", -1);
            values.set(parts[0], parts[1]);
        }
        return values;
    }

    @Test
    void partsOfCommunesMustAddUp() {
        var refused = body(
                site.post()
                        .uri(PLAN + "/targets/T1/shares")
                        .with(csrf())
                        .param("03006", "10")
                        .param("reason", "Giao đợt 1")
                        .exchange(),
                422);
        assertThat(refused).contains("Các xã cộng lại là 10, chỉ tiêu là 30");
        assertThat(site.post()
                        .uri(PLAN + "/targets/T1/shares")
                        .with(csrf())
                        .param("03006", "25")
                        .param("02761", "5")
                        .param("reason", "Giao đợt 1"))
                .hasStatus(303);
        var row = page(PLAN + "?area=03006&asOf=2024-12-31")
                .select("tr:has(td.mx-no:containsOwn(T1))")
                .getFirst();
        assertThat(row.text()).contains("25", "Không đạt");
    }

    @Test
    void aReportIsFrozenPrintedAndChecked() throws Exception {
        var answer = site.post()
                .uri(PLAN + "/reports")
                .with(csrf())
                .param("asOf", "2024-12-31")
                .exchange();
        assertThat(answer).hasStatus(303);
        String address = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        assertThat(page(address).text()).contains("Nguyên vẹn, mã băm khớp", "50,0 %", "không đo được");
        // What is corrected afterwards does not change what was reported.
        database.execute("delete from recognition.star_period");
        assertThat(page(address).text()).contains("Nguyên vẹn, mã băm khớp", "50,0 %");

        var bytes = site.get()
                .uri(address + "/report.jsonl")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(page(address).select("code").text())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Chè số 1", "Chưa lên kênh bán");
        var word = site.get()
                .uri(address + "/report.docx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("BÁO CÁO", "182/KH-UBND", "50,0", "Nơi nhận");
        }
        assertThat(site.get()
                        .uri(address + "/report.pdf")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var excel = site.get()
                .uri(address + "/report.xlsx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .contains("Mục tiêu", "T6 Đã tính", "T11 Chưa tính");
        }
        assertThat(site.get().uri(address + "/report.exe")).hasStatus(404);
        assertThat(site.get().uri("/programme/reports/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void theDatabaseRefusesToChangeAFrozenReportAndAChangeAroundItIsSeen() {
        var answer = site.post()
                .uri(PLAN + "/reports")
                .with(csrf())
                .param("asOf", "2024-12-31")
                .exchange();
        String address = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.execute("update programme.report set content = '{}'"))
                .isInstanceOf(DataAccessException.class);
        database.execute("alter table programme.report_evidence disable trigger all");
        database.execute("update programme.report_evidence set line = replace(line, 'Chè số 1', 'Chè số 9')");
        database.execute("alter table programme.report_evidence enable trigger all");
        assertThat(page(address).text()).contains("Đã bị thay đổi, mã băm không khớp");
    }

    @Test
    void workbooksHoldFiguresAndLists() throws IOException {
        var figures = site.get()
                .uri(PLAN + "/figures.xlsx?asOf=2024-12-31")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(figures))) {
            assertThat(workbook.getFirstSheet().read()).anySatisfy(row -> {
                assertThat(row.getCellText(0)).isEqualTo("T6");
                assertThat(row.getCellText(5)).isEqualTo("2");
                assertThat(row.getCellText(6)).isEqualTo("4");
            });
        }
        var gap = site.get()
                .uri(PLAN + "/targets/T11/evidence.xlsx?side=gap&asOf=2024-12-31")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(gap))) {
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(3)).startsWith("Liên kết không mở được"));
        }
    }

    @Test
    void publishedFiguresThatDoNotAddUpSaySo() {
        var page = page(PLAN + "/reported");
        assertThat(page.text())
                .contains(
                        "Các phần cộng thành 602, nguồn ghi 604",
                        "Các phần cộng thành 170, nguồn ghi 163",
                        "Các phần cộng thành 538, nguồn ghi 604");
        assertThat(page.select(".mx-st")).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() {
        assertThat(body(site.get().uri(PLAN + "?asOf=hôm nay").exchange(), 400))
                .contains("Ngày phải có dạng 2024-12-31");
        assertThat(body(site.get().uri(PLAN + "?area=77777").exchange(), 400)).contains("Không có địa bàn này");
        assertThat(site.get().uri("/programme/plans/khong-co")).hasStatus(404);
        assertThat(site.get().uri(PLAN + "/targets/T99/edit")).hasStatus(404);
        assertThat(body(site.get().uri(PLAN + "/targets/T2/evidence?cursor=%00").exchange(), 400))
                .contains("Vị trí trang không đúng");
    }

    @Test
    void R121_smallCountsBySexAreNotPublished() {
        database.execute(
                "update programme.target set indicator = jsonb_set(indicator, '{filter,ledBy}', '\"WOMAN\"') where code = 'T6'");
        assertThat(page(PLAN + "?asOf=2024-12-31")
                        .select("tr:has(td.mx-no:containsOwn(T6))")
                        .text())
                .contains("trong 4");
        assertThat(published()).contains("Số nhỏ hơn 5 về giới tính hoặc dân tộc không được công bố");
    }

    private String published() {
        return Jsoup.parse(body(
                        site.get()
                                .uri("/ke-hoach/182-KH-UBND-2024?asOf=2024-12-31")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.anonymous())
                                .exchange(),
                        200))
                .text();
    }

    @Test
    void anOfficerTypesAPublishedFigureAndCorrectsItWithAReason() {
        String list = PLAN + "/reported";
        assertThat(site.get().uri(list)).bodyText().contains(list + "/new");
        assertThat(site.post().uri(list).with(csrf()).param("value", "nhiều").param("asOf", "2027-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy viết một số không âm", "từ năm 2018 tới hôm nay", "Hãy điền mục này", "nhiều");
        assertThat(typed(site.post().uri(list), "1.234")).hasStatus(303);
        assertThat(site.get().uri(list))
                .bodyText()
                .contains(
                        "Tổng sản phẩm còn hiệu lực",
                        "1.234",
                        "Báo cáo 120/BC-UBND",
                        "nhập: Nguyễn Thị Mẫu",
                        "mx-reported");
        var id = database.fetchSingle("select id from programme.reported_figure where metric = 'ENTERED'")
                .get(0, UUID.class);
        String form = list + "/" + id + "/form";
        assertThat(site.get().uri(form)).hasStatusOk().bodyText().contains("value=\"1.234\"", "Lý do thay đổi");
        assertThat(typed(site.post().uri(list + "/" + id).param("version", "0"), "1.240"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do");
        assertThat(typed(
                        site.post().uri(list + "/" + id).param("version", "0").param("reason", "Nguồn đính chính"),
                        "1.240"))
                .hasStatus(303);
        assertThat(typed(
                        site.post().uri(list + "/" + id).param("version", "0").param("reason", "Nguồn đính chính"),
                        "1.250"))
                .hasStatus(409)
                .bodyText()
                .contains("Có người vừa sửa số này");
        assertThat(site.get().uri(form))
                .bodyText()
                .contains("value=\"1.240\"", "Nguyễn Thị Mẫu: Nguồn đính chính (trước đó 1.234");
        assertThat(site.post()
                        .uri(list + "/" + id)
                        .with(csrf())
                        .param("version", "1")
                        .param("withdrawn", "true")
                        .param("reason", "Nguồn đã gỡ bài"))
                .hasStatus(303);
        assertThat(site.get().uri(list)).bodyText().doesNotContain("Tổng sản phẩm còn hiệu lực");
        assertThat(database.fetchSingle("select count(*) from programme.reported_figure_revision")
                        .get(0, Integer.class))
                .isEqualTo(2);
        assertThat(database.fetch("select action from audit.entry where subject_type = 'reportedFigure' order by seq")
                        .getValues(0))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "programme.figure-reported", "programme.figure-corrected", "programme.figure-withdrawn");
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult typed(
            MockMvcTester.MockMvcRequestBuilder request, String value) {
        return request.with(csrf())
                .param("label", "Tổng sản phẩm còn hiệu lực")
                .param("target", "T2")
                .param("area", "15@2025")
                .param("value", value)
                .param("unit", "ITEMS")
                .param("asOf", "2026-01-05")
                .param("precision", "DAY")
                .param("sourceName", "Báo cáo 120/BC-UBND")
                .param("sourceUrl", "https://laocai.gov.vn/120")
                .exchange();
    }
}
