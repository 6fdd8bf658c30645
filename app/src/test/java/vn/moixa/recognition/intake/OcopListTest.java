package vn.moixa.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.usecase.UndoImport;
import vn.moixa.notice.TriggeredJob;
import vn.moixa.shared.Command;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

@MoixaTest
class OcopListTest {

    private static final String HEADERS =
            "Tên sản phẩm;Hạng sao;Chủ thể;Loại chủ thể;Xã, phường;Huyện (trước 7/2025);Tỉnh (trước 7/2025);Số quyết định;Ngày quyết định;Cơ quan ban hành;Năm công nhận;Mã sản phẩm;Mã dòng;Cùng sản phẩm với\n";

    @Autowired
    private List<Command> commands;

    @Autowired
    private List<TriggeredJob> jobs;

    @Autowired
    private UndoImport undoImport;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    @Autowired
    private MockMvcTester browser;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void anOfficerAnswersOnThePageThatTwoLinesAreOneProduct() throws IOException {
        var csv = Files.readAllBytes(published());
        var address = Objects.requireNonNull(browser.post()
                .uri("/intake/imports")
                .multipart()
                .file(new MockMultipartFile("file", "list.csv", "text/csv", csv))
                .param("kind", "ocop-products")
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        work("intake.read");
        assertThat(browser.get().uri(address + "?show=unplaced&after=80"))
                .bodyText()
                .contains("value=\"90:same_as:P0001\"");

        assertThat(browser.post()
                        .uri(address + "/answers")
                        .param("answer", "90:same_as:P0001", "91:same_as:P0002")
                        .with(csrf()))
                .hasRedirectedUrl(address);
        work("intake.read");
        browser.post().uri(address + "/confirmation").with(csrf()).exchange();
        work("intake.apply");

        assertThat(count("registry.product")).isEqualTo(144);
        assertThat(jdbc.sql(
                                "select r.stars || ' ' || r.kind || ' ' || r.grade from recognition.recognition r join registry.product p"
                                        + " on p.id = r.product_id where p.external_key = 'P0001' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("3 FIRST CONFIRMED", "4 UPGRADE REPORTED");
    }

    private void work(String name) {
        var job = jobs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        jdbc.sql("delete from notice.scheduled_tasks where task_name = ? returning task_instance")
                .param(name)
                .query(String.class)
                .list()
                .forEach(job::run);
    }

    /** The published list of the two former provinces, the names of private persons left out. */
    @Nested
    class PublishedList {

        @Test
        void importsWithoutHandEditing() throws IOException {
            var output = run(published());

            assertThat(output)
                    .startsWith("0|")
                    .contains("Đã ghi xong", "Đã đọc 145 dòng: 145 mới, 0 thay đổi, 0 không đổi, 0 lỗi");
            assertThat(count("registry.product")).isEqualTo(145);
            assertThat(count("recognition.recognition")).isEqualTo(92);
            assertThat(output).contains("Các cột không dùng đến: price_vnd");
        }

        @Test
        void R113_onlyADecisionWithItsDateConfirms() throws IOException {
            run(published());

            assertThat(jdbc.sql(
                                    "select d.number || ' ' || d.signed_on || ' ' || count(*) from recognition.recognition r"
                                            + " join recognition.decision d on d.id = r.decision_id where r.grade = 'CONFIRMED' group by d.number, d.signed_on order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("2585/QĐ-UBND 2023-12-28 6", "636/QĐ-UBND 2019-03-19 10");
            assertThat(jdbc.sql(
                                    "select grade_reason from recognition.recognition r join registry.product p on p.id = r.product_id where p.external_key = 'P0001'")
                            .query(String.class)
                            .single())
                    .isEqualTo("Thiếu: ngày quyết định");
            assertThat(jdbc.sql(
                                    "select grade_reason from recognition.recognition r join registry.product p on p.id = r.product_id where p.external_key = 'P0078'")
                            .query(String.class)
                            .single())
                    .isEqualTo("Thiếu: hạng sao, số quyết định, ngày quyết định");
        }

        @Test
        void R93_aConfirmedStarHasACertificateOf36MonthsWithoutNumber() throws IOException {
            run(published());

            assertThat(jdbc.sql(
                                    "select distinct c.expires_on::text || coalesce(c.number, '') from recognition.certificate c order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("2022-03-19", "2026-12-28");
        }

        @Test
        void R118_noPersonIsNamedAndEachHouseholdIsItsOwn() throws IOException {
            run(published());

            assertThat(jdbc.sql(
                                    "select p.name from registry.producer p join registry.producer_type t on t.producer_id = p.id"
                                            + " where t.type in ('HOUSEHOLD', 'HOUSEHOLD_BUSINESS') order by 1")
                            .query(String.class)
                            .list())
                    .hasSize(7)
                    .allMatch(name -> name.contains("(không nêu tên), "));
            assertThat(jdbc.sql(
                                    "select count(distinct producer_id) from registry.product where producer_id in (select producer_id from"
                                            + " registry.producer_type where type in ('HOUSEHOLD', 'HOUSEHOLD_BUSINESS'))")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }

        @Test
        void possiblySameProductsAreAskedAboutAndNotJoined() throws IOException {
            var output = run(published());

            assertThat(output)
                    .contains("\"Bưởi Múc\" có thể là cùng sản phẩm với \"Quả bưởi Múc\"")
                    .contains("\"Cao mềm Actiso\" có thể là cùng sản phẩm với \"Cao mềm actiso Sa Pa\"")
                    .contains(
                            "\"Trà phun sương Actiso Sa Pa\" có thể là cùng sản phẩm với \"Trà phun sương actiso Sa Pa\"");
            assertThat(output.lines()
                            .filter(line -> line.contains("có thể là cùng"))
                            .count())
                    .isLessThan(20);
        }

        @Test
        void R87_placesAreRecordedByListAndCodeAndCountedOnEveryMap() throws IOException {
            run(published());

            assertThat(product("P0061"))
                    .containsEntry("unit_list", "pre2025")
                    .containsEntry("unit_code", "02725")
                    .containsEntry("commune_code", "02725")
                    .containsEntry("former_district_code", "082")
                    .containsEntry("former_province_code", "10");
            assertThat(product("P0161"))
                    .containsEntry("unit_code", "04543")
                    .containsEntry("former_province_code", "15");
        }

        @Test
        void R180_whatIsUnknownStaysEmptyAndIsListedWithItsReason() throws IOException {
            var output = run(published());

            assertThat(product("P0126"))
                    .containsEntry("commune_code", null)
                    .containsEntry("former_district_code", null);
            assertThat(output)
                    .contains(
                            "Nguồn chỉ nêu tỉnh cũ",
                            "Nguồn chỉ nêu Huyện Bảo Yên",
                            "Nơi suy từ tên (không dùng): 02989 Xã Bảo Hà");
            assertThat(product("P0034"))
                    .containsEntry("commune_code", null)
                    .containsEntry("former_district_code", "087");
        }

        @Test
        void A11_aUnitMergedAwayBefore2025IsPlacedOnlyWhereThatIsCertain() throws IOException {
            var output = run(published());

            assertThat(product("P0149")).containsEntry("former_district_code", "138");
            assertThat(output).containsPattern("Bảo Hưng|Thanh Kim");
        }

        @Test
        void statusesBecomeWhatTheyAre() throws IOException {
            run(published());

            assertThat(jdbc.sql("select state || ' ' || count(*) from registry.product group by state order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("POTENTIAL 52", "REGISTERED 93");
            assertThat((String) product("P0147").get("source"))
                    .contains("cấp huyện đã đánh giá 4 sao")
                    .contains("70,5 điểm");
            assertThat((String) product("P0208").get("source")).contains("nguồn không nêu là sản phẩm OCOP");
        }

        @Test
        void everyRecordRemembersItsSource() throws IOException {
            run(published());

            assertThat((String) product("P0001").get("source"))
                    .startsWith("http")
                    .contains("dòng 2")
                    .contains("nhóm ngành suy từ tên");
            assertThat(jdbc.sql("select count(*) from registry.revision where import_id is null")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from registry.revision where subject_type = 'PRODUCT'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(145);
        }

        @Test
        void theSameListAgainChangesNothing() throws IOException {
            run(published());

            assertThat(run(published())).startsWith("0|").contains("0 mới, 0 thay đổi, 145 không đổi");
            assertThat(count("registry.product")).isEqualTo(145);
        }

        @Test
        void theWholeListIsTakenBackAsOne() throws IOException {
            run(published());
            undo();

            for (String table : List.of(
                    "registry.product",
                    "registry.producer",
                    "registry.producer_type",
                    "registry.revision",
                    "recognition.recognition",
                    "recognition.certificate",
                    "recognition.decision",
                    "recognition.star_period")) {
                assertThat(count(table)).as(table).isZero();
            }
        }

        @Test
        void afterAnEditOfOneProductNothingIsTakenBackAndTheProductIsNamed() throws IOException {
            run(published());
            jdbc.sql("update registry.product set version = version + 1 where external_key = 'P0005'")
                    .update();
            undo();

            assertThat(count("registry.product")).isEqualTo(145);
            assertThat(count("recognition.certificate")).isEqualTo(16);
            assertThat(jdbc.sql("select undo_refusals::text from intake.import")
                            .query(String.class)
                            .single())
                    .contains("Chuối Ngự An Tiến");
        }
    }

    @Nested
    class OfficialList {

        @Test
        void anUpgradeOfTheSameOwnersProductIsOneProductWithTwoStars() throws IOException {
            run(list("Quả bưởi Múc;3;HTX Bưởi Múc;;;;;636/QĐ-UBND;19/03/2019;UBND tỉnh Lào Cai;;;;\n"));
            var output = run(
                    list(
                            "Quả bưởi Múc;4 sao;Hợp tác xã Bưởi Múc;;;;;4261/QĐ-UBND;30/11/2021;Ủy ban nhân dân tỉnh Lào Cai;;;;\n"));

            assertThat(output).contains("0 mới, 1 thay đổi");
            assertThat(kinds()).containsExactly("3 FIRST CONFIRMED", "4 UPGRADE CONFIRMED");
            assertThat(count("registry.product")).isEqualTo(1);
            assertThat(jdbc.sql("select ended_by from recognition.star_period order by stars")
                            .query(String.class)
                            .list())
                    .containsExactly("SUPERSEDED", "EXPIRY");
        }

        @Test
        void anOlderStarEnteredLaterTurnsTheOtherIntoAnUpgradeAndUndoTurnsItBack() throws IOException {
            run(list("Quả bưởi Múc;4;HTX Bưởi Múc;;;;;4261/QĐ-UBND;30/11/2021;UBND tỉnh Lào Cai;;;P1;\n"));
            run(list("Bưởi Múc;3;;;;;;636/QĐ-UBND;19/03/2019;UBND tỉnh Lào Cai;;;P2;P1\n"));

            assertThat(kinds()).containsExactly("3 FIRST CONFIRMED", "4 UPGRADE CONFIRMED");
            assertThat(jdbc.sql("select name from registry.product")
                            .query(String.class)
                            .list())
                    .containsExactly("Quả bưởi Múc");
            undo();
            assertThat(kinds()).containsExactly("4 FIRST CONFIRMED");
        }

        @Test
        void aDecisionConfirmsWhatWasOnlyReportedAndUndoPutsTheReportBack() throws IOException {
            run(list("Trà Ô long;4;HTX Cao Sơn;;;;Lào Cai;;;;2022;;;\n"));
            assertThat(kinds()).containsExactly("4 FIRST REPORTED");
            var output = run(list("Trà Ô long;4;HTX Cao Sơn;;;;Lào Cai;12/QĐ-UBND;05/10/2022;;;;;\n"));

            assertThat(output).contains("0 mới, 1 thay đổi").startsWith("0|");
            assertThat(kinds()).containsExactly("4 FIRST CONFIRMED");
            undo();
            assertThat(kinds()).containsExactly("4 FIRST REPORTED");
            assertThat(jdbc.sql("select count(*) from recognition.star_period where grade = 'REPORTED'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void R91_aDistrictOfThePastMayHaveSignedThreeStars() throws IOException {
            assertThat(run(list("Tinh dầu quế;3;HTX Sơn Hòa;;;;;1887/QĐ-UBND;16/06/2025;UBND huyện Văn Bàn;;;;\n")))
                    .startsWith("0|");
            assertThat(jdbc.sql("select issuer || ' ' || issuer_level from recognition.decision")
                            .query(String.class)
                            .single())
                    .isEqualTo("UBND huyện Văn Bàn DISTRICT");
            assertThat(run(list("Cao quế;4;HTX Sơn Hòa;;;;;1888/QĐ-UBND;16/06/2025;UBND huyện Văn Bàn;;;;\n")))
                    .startsWith("1|")
                    .contains("không công nhận được hạng 4 sao");
        }

        @Test
        void R86_codesOfBothFormsAreTakenOverAndFindTheirProduct() throws IOException {
            run(list("Thổ cẩm;3;HTX A;;;;;1/QĐ-UBND;16/06/2021;UBND tỉnh Lào Cai;;10-088-03006-2-2021;;\n"
                    + "Rượu ngô;3;HTX B;;;;;2/QĐ-UBND;16/06/2026;UBND tỉnh Lào Cai;;15-02839-1-2026;;\n"));

            assertThat(jdbc.sql("select code || ' ' || list from registry.product_code order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("10-088-03006-2-2021 pre2025", "15-02839-1-2026 2025");
            assertThat(run(list(
                            "Thổ cẩm Sa Pa;4;;;;;;9/QĐ-UBND;16/06/2024;UBND tỉnh Lào Cai;;10-088-03006-2-2021;;\n")))
                    .contains("0 mới, 1 thay đổi");
            assertThat(count("registry.product")).isEqualTo(2);
            assertThat(run(list("X y;3;;;;;;9/QĐ-UBND;16/06/2024;UBND tỉnh Lào Cai;;10-88-306-2;;\n")))
                    .startsWith("1|")
                    .contains("không phải mã sản phẩm");
        }

        @Test
        void oneNameOfSeveralOwnersIsSeveralProducts() throws IOException {
            run(list("Miến đao;3;HTX Hưng Hiền;;;;;1/QĐ-UBND;16/06/2023;UBND tỉnh Lào Cai;;;;\n"
                    + "Miến đao;3;HTX Thành Sơn;;;;;1/QĐ-UBND;16/06/2023;UBND tỉnh Lào Cai;;;;\n"));

            assertThat(count("registry.product")).isEqualTo(2);
            assertThat(count("recognition.decision")).isEqualTo(1);
        }

        @Test
        void oneOwnerNameInTwoDistrictsIsTwoOwners() throws IOException {
            run(
                    list(
                            "Chè xanh;3;HTX Thanh Bình;;;Huyện Bắc Hà;Lào Cai;;;;2022;;;\nMật ong rừng;3;HTX Thanh Bình;;;Huyện Văn Bàn;Lào Cai;;;;2022;;;\n"));

            assertThat(count("registry.producer")).isEqualTo(2);
        }

        @Test
        void anAmbiguousPlaceIsAskedAboutAndNotGuessed() throws IOException {
            var output = run(list("Chè xanh;3;HTX A;;Minh Quan;;Yên Bái;;;;2022;;;\n"));

            assertThat(output).startsWith("0|").contains("có nhiều nơi", "Minh Quân", "Minh Quán");
        }

        @Test
        void aLineThatRepeatsAnotherIsAnError() throws IOException {
            var line = "Miến đao;3;HTX Hưng Hiền;;;;;1/QĐ-UBND;16/06/2023;UBND tỉnh Lào Cai;;;;\n";
            assertThat(run(list(line + line))).startsWith("1|").contains("lặp lại dòng 2");
            assertThat(count("registry.product")).isZero();
        }

        @Test
        void theSameDecisionWithAnotherStarIsAnError() throws IOException {
            run(list("Miến đao;3;HTX Hưng Hiền;;;;;1/QĐ-UBND;16/06/2023;UBND tỉnh Lào Cai;;;;\n"));

            assertThat(run(list("Miến đao;4;HTX Hưng Hiền;;;;;1/QĐ-UBND;16/06/2023;UBND tỉnh Lào Cai;;;;\n")))
                    .startsWith("1|")
                    .contains("đã ghi 3 sao");
        }

        @Test
        void twoLinesWithOneCodeAreOneProduct() throws IOException {
            run(list("Quả bưởi Múc;3;HTX A;;;;;1/QĐ-UBND;16/06/2021;UBND tỉnh Lào Cai;;10-088-03006-2-2021;;\n"
                    + "Bưởi Múc;4;;;;;;2/QĐ-UBND;16/06/2024;UBND tỉnh Lào Cai;;10-088-03006-2-2021;;\n"));

            assertThat(count("registry.product")).isEqualTo(1);
            assertThat(kinds()).containsExactly("3 FIRST CONFIRMED", "4 UPGRADE CONFIRMED");
        }

        @Test
        void oneDecisionWithTwoStarsForOneProductIsAnErrorOnItsLine() throws IOException {
            var undated = "Chè xanh;%s;HTX A;;;;Lào Cai;7/QĐ-UBND;;;2021;;%s;\n";
            assertThat(run(list(undated.formatted("3", "K1") + undated.formatted("4", "K2"))))
                    .startsWith("1|")
                    .contains("đã ghi 3 sao");
            run(list(undated.formatted("3", "K1")));
            assertThat(run(list(undated.formatted("4", "K1")))).startsWith("1|").contains("đã ghi 3 sao");
        }

        @Test
        void aNameOfOneLetterIsAnError() throws IOException {
            assertThat(run(list("X;3;HTX A;;;;;;;;2022;;;\n"))).startsWith("1|").contains("quá ngắn");
        }

        @Test
        void daysAndYearsOutsideTheProgrammeAreErrors() throws IOException {
            assertThat(
                            run(
                                    list(
                                            "Miến đao;3;HTX A;;;;;1/QĐ-UBND;16/06/2030;UBND tỉnh Lào Cai;;;;\nMiến khô;3;HTX A;;;;;;;;1999;;;\n")))
                    .startsWith("1|")
                    .contains("nằm ngoài thời gian", "Năm phải là số nguyên");
        }
    }

    private Path published() throws IOException {
        var file = folder.resolve("published.csv");
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/demo/ocop-products-lao-cai-yen-bai.csv"))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private Path list(String lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "list", ".csv"), HEADERS + lines);
    }

    private String run(Path file) {
        var command = commands.stream()
                .filter(each -> each.name().equals("import"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        var status = command.run(
                List.of("ocop-products", file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + "|" + out.toString(StandardCharsets.UTF_8);
    }

    private void undo() {
        var id = jdbc.sql("select id from intake.import order by created_at desc, id desc limit 1")
                .query(UUID.class)
                .single();
        assertThat(undoImport.undo(new ImportId(id), Importer.wholeProvince(null, "Thử")))
                .isTrue();
        jobs.stream()
                .filter(job -> job.name().equals("intake.undo"))
                .findFirst()
                .orElseThrow()
                .run(id.toString());
    }

    private Map<String, Object> product(String key) {
        return jdbc.sql("select * from registry.product where external_key = ?")
                .param(key)
                .query()
                .singleRow();
    }

    private List<String> kinds() {
        return jdbc.sql("select stars || ' ' || kind || ' ' || grade from recognition.recognition order by 1")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
