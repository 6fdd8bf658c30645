package vn.moixa.promotion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.intake.Change;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Row;
import vn.moixa.intake.Sheet;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.PromotionWorld;
import vn.moixa.shared.Command;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;

@MoixaTest
@Import(PromotionWorld.class)
@RecordApplicationEvents
class RecordSheetTest {

    @Autowired
    private PromotionWorld world;

    @Autowired
    private List<Command> commands;

    @Autowired
    private List<Sheet> sheets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private InstantSource time;

    @Autowired
    private ApplicationEvents events;

    @TempDir
    private Path folder;

    @BeforeEach
    void build() {
        world.build();
    }

    @Test
    void listings_come_in_under_the_headers_people_write() throws IOException {
        world.channel("ECOMMERCE_PLATFORM", "Sàn Mẫu");
        String said = imported("promotion-listings", """
                Tên sàn;Tên sản phẩm;Đường dẫn;Ngày bắt đầu
                san mau;Chè Shan tuyết Mẫu;https://san.mau.vn/1;05/01/2024
                Sàn Mẫu;MIẾN DONG MẪU;https://san.mau.vn/2;45300
                Sàn khác;Miến dong Mẫu;https://san.mau.vn/3;05/01/2024
                Sàn Mẫu;Không có;https://san.mau.vn/4;05/01/2024
                """);
        assertThat(said).contains("Không có kênh bán hàng “Sàn khác”", "Không tìm thấy sản phẩm “Không có”");
        assertThat(count("listing")).isZero();
        imported("promotion-listings", """
                Tên sàn;Tên sản phẩm;Đường dẫn;Ngày bắt đầu
                san mau;Chè Shan tuyết Mẫu;https://san.mau.vn/1;05/01/2024
                Sàn Mẫu;MIẾN DONG MẪU;https://san.mau.vn/2;45300
                """);
        assertThat(database.sql("select lower(valid)::text from promotion.listing order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2024-01-05", "2024-01-09");
        assertThat(database.sql("select count(*) from promotion.revision where import_id is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void sales_points_of_the_older_list_are_placed_by_commune_and_district() throws IOException {
        imported("promotion-sales-points", """
                Tên điểm;Xã;Huyện;Địa chỉ;Ngày mở
                Điểm giới thiệu Mậu A;Thị trấn Mậu A;Huyện Văn Yên;Khu phố 1;01/03/2022
                Điểm giới thiệu Sa Pa;;Thị xã Sa Pa;;15/09/2019
                """);
        assertThat(database.sql(
                                "select name || ' ' || coalesce(commune_code, '-') || ' ' || former_district_code from promotion.sales_point order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Điểm giới thiệu Mậu A 04375 136", "Điểm giới thiệu Sa Pa - 088");
    }

    @Test
    void an_account_number_keeps_its_zeros_and_a_bank_is_known_by_its_name() throws IOException {
        imported("promotion-payment-accounts", """
                Chủ thể;Ngân hàng;Số tài khoản;Chủ tài khoản;Từ ngày;Ngày xác minh
                HTX Chè Mường Hoa;Agribank;0012345678;HTX CHE;01/01/2024;02/01/2024
                """);
        assertThat(database.sql("select bank_key || ' ' || account_number from promotion.payment_account")
                        .query(String.class)
                        .single())
                .isEqualTo("agribank 0012345678");
    }

    @Test
    void the_same_row_again_is_unchanged_and_what_is_not_in_the_file_stays() {
        var sheet = sheet("promotion-sales-points");
        applied(
                sheet,
                everywhere(),
                row(
                        2,
                        Map.of(
                                "name",
                                "Điểm Mẫu",
                                "opened_on",
                                day("2024-05-10"),
                                "operator",
                                "HTX A",
                                "unit",
                                "Xã Tả Van")));
        assertThat(sheet.begin(everywhere())
                        .judge(List.of(
                                row(2, Map.of("name", "Điểm Mẫu", "opened_on", day("2024-05-10"))),
                                row(
                                        3,
                                        Map.of(
                                                "name",
                                                "Điểm Mẫu",
                                                "opened_on",
                                                day("2024-05-10"),
                                                "operator",
                                                "HTX B")))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Judgement.Unchanged.class),
                        second -> assertThat(((Judgement.Wrong) second)
                                        .problems()
                                        .getFirst()
                                        .message()
                                        .key())
                                .isEqualTo("promotion.problem.twice"));
        var changed = sheet.begin(everywhere())
                .judge(List.of(row(2, Map.of("name", "Điểm Mẫu", "opened_on", day("2024-05-10"), "operator", "HTX B"))))
                .getFirst();
        assertThat(((Judgement.Changed) changed).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.before()).isEqualTo("HTX A");
            assertThat(difference.after()).isEqualTo("HTX B");
        });
    }

    @Test
    void an_import_is_taken_back_as_one_unless_somebody_built_upon_it() {
        var sheet = sheet("promotion-sales-points");
        applied(sheet, everywhere(), row(2, Map.of("name", "Cũ", "opened_on", day("2024-05-10"), "operator", "HTX A")));
        var changes = applied(
                sheet,
                everywhere(),
                row(2, Map.of("name", "Cũ", "opened_on", day("2024-05-10"), "operator", "HTX B")),
                row(3, Map.of("name", "Mới", "opened_on", day("2024-05-11"))));
        assertThat(changes).hasSize(2);
        long announced = events.stream(PromotionChanged.class).count();
        assertThat(announced).isEqualTo(2);
        assertThat(undone(sheet, changes)).isEmpty();
        assertThat(events.stream(PromotionChanged.class).count()).isGreaterThan(announced);
        assertThat(database.sql("select name || ' ' || operator || ' ' || version from promotion.sales_point")
                        .query(String.class)
                        .list())
                .containsExactly("Cũ HTX A 2");
        var again = applied(sheet, everywhere(), row(3, Map.of("name", "Mới", "opened_on", day("2024-05-11"))));
        database.sql("update promotion.sales_point set version = version + 1 where name = 'Mới'")
                .update();
        assertThat(undone(sheet, again)).containsExactly("promotion.undo.changed");
    }

    @Test
    void a_commune_officer_imports_records_of_the_own_commune_only() {
        var mine = context(new Importer(null, "Cán bộ xã", Set.of(PromotionWorld.TA_VAN)));
        var judged = sheet("promotion-websites")
                .begin(mine)
                .judge(List.of(
                        row(
                                2,
                                Map.of(
                                        "producer",
                                        "HTX Chè Mường Hoa",
                                        "link",
                                        "https://a.vn/",
                                        "valid_from",
                                        day("2024-01-01"))),
                        row(
                                3,
                                Map.of(
                                        "producer",
                                        "Hộ miến Bản Mẫu",
                                        "link",
                                        "https://b.vn/",
                                        "valid_from",
                                        day("2024-01-01")))));
        assertThat(judged.get(0)).isInstanceOf(Judgement.New.class);
        assertThat(judged.get(1)).isInstanceOf(Judgement.Wrong.class);
        var points = sheet("promotion-sales-points")
                .begin(mine)
                .judge(List.of(
                        row(2, Map.of("name", "A", "unit", "Xã Tả Van")),
                        row(3, Map.of("name", "B", "unit", "Xã Nghĩa Đô"))));
        assertThat(points.get(0)).isInstanceOf(Judgement.New.class);
        assertThat(points.get(1)).isInstanceOf(Judgement.Wrong.class);
    }

    @Test
    void participants_come_in_by_the_names_of_event_and_producer_and_go_back() throws IOException {
        imported("promotion-events", """
                Loại;Tên sự kiện;Bắt đầu;Kết thúc;Ngoài tỉnh;Doanh số
                Hội chợ;Hội chợ Mẫu (lần 1);01/09/2024;05/09/2024;Có;1.500.000.000
                """);
        String file = """
                Sự kiện;Ngày bắt đầu;Chủ thể;Số sản phẩm;Doanh thu
                hội chợ mẫu (lần 1);01/09/2024;HTX Chè Mường Hoa;3;15.000.000
                Hội chợ Mẫu (lần 1);;Hộ miến Bản Mẫu;;
                """;
        assertThat(imported("promotion-event-participants", file)).doesNotContain("Dòng");
        assertThat(database.sql(
                                "select coalesce(products, -1) || ' ' || coalesce(sales_vnd, -1) from promotion.event_participant order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("-1 -1", "3 15000000");
        assertThat(imported("promotion-event-participants", "Sự kiện;Chủ thể\nKhông có;HTX Chè Mường Hoa\n"))
                .contains("Không có sự kiện “Không có”");
        var sheet = sheet("promotion-event-participants");
        var changes = applied(
                sheet,
                everywhere(),
                row(
                        2,
                        Map.of(
                                "event",
                                "Hội chợ Mẫu (lần 1)",
                                "producer",
                                "HTX Chè Mường Hoa",
                                "products",
                                new java.math.BigDecimal("4"))));
        assertThat(undone(sheet, changes)).isEmpty();
        assertThat(database.sql("select max(products) from promotion.event_participant")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(undone(sheet, changes)).containsExactly("promotion.undo.changed");
    }

    private String imported(String kind, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), content);
        var out = new ByteArrayOutputStream();
        commands.stream()
                .filter(command -> command.name().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(List.of(kind, file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Change> applied(Sheet sheet, ImportContext context, Row... rows) {
        return transaction.execute(
                _ -> sheet.begin(context).apply(List.of(rows)).changes());
    }

    private List<String> undone(Sheet sheet, List<Change> changes) {
        var newestFirst = new ArrayList<>(changes).reversed();
        return transaction.execute(_ -> sheet.undo(everywhere(), newestFirst).stream()
                .map(refusal -> refusal.reason().key())
                .toList());
    }

    private Sheet sheet(String kind) {
        return sheets.stream()
                .filter(sheet -> sheet.kind().value().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private ImportContext everywhere() {
        return context(Importer.wholeProvince(null, "Cán bộ tỉnh"));
    }

    private ImportContext context(Importer importer) {
        return new ImportContext(new ImportId(Ids.next()), importer, time.instant(), "tệp thử");
    }

    private static Row row(int number, Map<String, Object> values) {
        return new Row(number, values);
    }

    private static java.time.LocalDate day(String text) {
        return java.time.LocalDate.parse(text);
    }

    private long count(String table) {
        return database.sql("select count(*) from promotion." + table)
                .query(Long.class)
                .single();
    }
}
