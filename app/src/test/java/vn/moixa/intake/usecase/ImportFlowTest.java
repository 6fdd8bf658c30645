package vn.moixa.intake.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Change;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.Outcome;
import vn.moixa.intake.store.ImportChanges;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;
import vn.moixa.intake.table.TableFile;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.web.Language;
import vn.moixa.web.Texts;

@MoixaTest
@Import(TrialSheet.Configuration.class)
class ImportFlowTest {

    private static final Importer OFFICER =
            Importer.wholeProvince(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Nguyễn Thị Mẫu");

    @TestBean
    private Background background;

    static Background background() {
        return (work, id) -> {};
    }

    @Autowired
    private UploadImport uploadImport;

    @Autowired
    private ReadImport readImport;

    @Autowired
    private ConfirmImport confirmImport;

    @Autowired
    private ApplyImport applyImport;

    @Autowired
    private CancelImport cancelImport;

    @Autowired
    private UndoImport undoImport;

    @Autowired
    private PurgeRows purgeRows;

    @Autowired
    private ErrorWorkbook errorWorkbook;

    @Autowired
    private ImportCommand command;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRows rows;

    @Autowired
    private ImportChanges changes;

    @Autowired
    private TrialSheet sheet;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    private TestTime time;

    @TempDir
    Path folder;

    @BeforeEach
    void noPlants() {
        jdbc.sql("delete from trial.plant").update();
    }

    @Test
    void aPreviewCountsEveryKindOfRowAndWritesNothing() throws IOException {
        plant("Chè", 1);
        plant("Quế", 2);

        var id = read("Tên cây;Chiều cao;Giá\nChè;1;x\nQuế;3;x\nMận;4;x\nLê;cao;x\nHồng;;x\n");

        var found = imports.find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(found.counts()).isEqualTo(new vn.moixa.intake.domain.Import.Counts(5, 5, 2, 1, 1, 1, 0, 1));
        assertThat(found.ignoredHeaders()).containsExactly("Giá");
        assertThat(rows.ofOutcome(id, Outcome.CHANGED, 0, 10)
                        .getFirst()
                        .differences()
                        .getFirst()
                        .before())
                .isEqualTo("2");
        assertThat(rows.ofOutcome(id, Outcome.ERROR, 0, 10).getFirst().line().number())
                .isEqualTo(5);
        assertThat(rows.unplaced(id, 0, 10)).hasSize(1);
        assertThat(plants()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenWhileErrorsStandUnlessValidRowsOnlyIsChosen() throws IOException {
        var id = read("Tên cây;Chiều cao\nChè;1\nQuế;cao\n");

        assertThat(confirm(id, false)).isInstanceOf(ConfirmImport.Answer.Refused.class);
        assertThat(confirm(id, true)).isInstanceOf(ConfirmImport.Answer.Confirmed.class);
        applyImport.run(id);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(plants()).isEqualTo(1);
    }

    @Test
    void rowsOfOldImportsAreRemovedAndWhatTheyWroteStays() throws IOException {
        var written = read("Tên cây;Chiều cao\nChè;1\n");
        confirm(written, false);
        applyImport.run(written);
        var left = read("Tên cây;Chiều cao\nQuế;2\n");
        time.moveTo(time.instant().plus(Duration.ofDays(179)));
        purgeRows.run();
        assertThat(rowsOf(written)).isEqualTo(1);

        time.moveTo(time.instant().plus(Duration.ofDays(2)));
        var young = read("Tên cây;Chiều cao\nMận;3\n");
        purgeRows.run();

        assertThat(rowsOf(written)).isZero();
        assertThat(rowsOf(left)).isZero();
        assertThat(rowsOf(young)).isEqualTo(1);
        assertThat(plants()).isEqualTo(1);
        var kept = imports.find(written).orElseThrow();
        assertThat(kept.state()).isEqualTo(ImportState.DONE);
        assertThat(kept.counts().applied()).isEqualTo(1);
        assertThat(kept.times().rowsPurgedAt()).isEqualTo(time.instant());
        assertThat(imports.find(left).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(jdbc.sql("select count(*) from file.stored")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'intake.rows-purged'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private int rowsOf(ImportId id) {
        return jdbc.sql("select count(*) from intake.import_row where import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aCancellationBeforeTheEndLeavesNothing() throws IOException {
        var id = read(many(1200));
        confirm(id, false);
        assertThat(cancelImport.cancel(imports.find(id).orElseThrow())).isTrue();

        applyImport.run(id);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(plants()).isZero();
    }

    @Test
    void aProcessKilledWhileReadingBeginsAgainWithoutDoubles() throws IOException {
        var id = read(many(700));
        jdbc.sql("update intake.import set state = 'READING' where id = ?")
                .param(id.value())
                .update();

        readImport.run(id);

        assertThat(imports.find(id).orElseThrow().counts().fresh()).isEqualTo(700);
        assertThat(jdbc.sql("select count(*) from intake.import_row")
                        .query(Integer.class)
                        .single())
                .isEqualTo(700);
    }

    @Test
    void aFaultWhileWritingLeavesNothingAndSaysSo() throws IOException {
        var id = read(many(1200));
        confirm(id, false);
        // A constraint that no preview could know of.
        jdbc.sql("alter table trial.plant add constraint trap check (name <> 'Cây 1100')")
                .update();
        try {
            applyImport.run(id);
        } finally {
            jdbc.sql("alter table trial.plant drop constraint trap").update();
        }

        var found = imports.find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(ImportState.FAILED);
        assertThat(found.problem())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("intake.problem.nothing_written"));
        assertThat(plants()).isZero();
    }

    @Test
    void aRowThatBecameWrongSinceThePreviewStopsTheWholeImport() throws IOException {
        var id = read("Tên cây;Chiều cao\nChè;1\nQuế;2\n");
        confirm(id, false);
        jdbc.sql("update intake.import_row set cells = '[\"Chè\", 2]' where row_number = 3")
                .update();

        applyImport.run(id);

        assertThat(plants()).isZero();
        assertThat(imports.find(id).orElseThrow().problem())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("intake.problem.changed_since_preview"));
    }

    @Test
    void anImportIsTakenBackAsOneWithinADay() throws IOException {
        plant("Quế", 2);
        var id = imported("Tên cây;Chiều cao\nChè;1\nQuế;3\n");

        assertThat(undoImport.undo(id, OFFICER)).isTrue();
        undoImport.run(id);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.UNDONE);
        assertThat(jdbc.sql("select name || ' ' || height from trial.plant")
                        .query(String.class)
                        .list())
                .containsExactly("Quế 2");
    }

    @Test
    void afterADayItStays() throws IOException {
        var id = imported("Tên cây;Chiều cao\nChè;1\n");
        time.moveTo(TestTime.START.plus(Duration.ofHours(24)));

        assertThat(undoImport.undo(id, OFFICER)).isFalse();
    }

    @Test
    void anUndoThatMeetsALaterEditChangesNothingAndNamesTheObstacle() throws IOException {
        var id = imported(many(900));
        jdbc.sql("update trial.plant set version = 7 where name = 'Cây 5'").update();

        undoImport.undo(id, OFFICER);
        undoImport.run(id);

        var found = imports.find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(ImportState.DONE);
        assertThat(found.undoRefusals()).hasSize(1);
        assertThat(plants()).isEqualTo(900);
        assertThat(changes.newestFirst(id, Integer.MAX_VALUE, 2000))
                .extracting(ImportChanges.Numbered::change)
                .hasSize(900)
                .first()
                .extracting(Change::subjectType)
                .isEqualTo("plant");
    }

    @Test
    void errorsComeBackInTheSameWorkbookAndAreImportedAfterCorrection() throws Exception {
        var id = read("Ghi chú;Chiều cao;plant;Mã xã\n=cmd|x;cao;Chè;00123\n;5;Quế;\n");

        var returned = folder.resolve("errors.xlsx");
        try (var out = Files.newOutputStream(returned)) {
            errorWorkbook.write(
                    imports.find(id).orElseThrow(),
                    message -> texts.text(
                            Language.VI, message.key(), message.arguments().toArray()),
                    out);
        }

        try (var table = TableFile.open(returned)) {
            List<List<Cell>> lines = new ArrayList<>();
            table.read(0, (number, cells) -> lines.add(cells));
            assertThat(lines)
                    .containsExactly(
                            List.of(
                                    new Cell.Written("Ghi chú"),
                                    new Cell.Written("Chiều cao"),
                                    new Cell.Written("plant"),
                                    new Cell.Written("Mã xã")),
                            List.of(
                                    new Cell.Written("=cmd|x"),
                                    new Cell.Written("cao"),
                                    new Cell.Written("Chè"),
                                    new Cell.Written("00123")));
            List<String> summary = new ArrayList<>();
            table.read(1, (number, cells) -> summary.add(cells.toString()));
            assertThat(summary.toString())
                    .contains("\"cao\" không phải số viết kiểu Việt Nam")
                    .contains("Chiều cao");
        }
        try (var zip = new java.util.zip.ZipFile(returned.toFile())) {
            var comments = zip.stream()
                    .filter(entry -> entry.getName().contains("comments"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(zip.getInputStream(comments).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("ref=\"B2\"")
                    .contains("1.234.567,5");
            var first = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(first).doesNotContain("<f>");
        }
    }

    @Test
    void aCommuneOfficerWritesOnlyInTheOwnCommune() throws IOException {
        var officer = new Importer(UUID.randomUUID(), "Cán bộ xã", java.util.Set.of("02839"));
        var id = take(file("Tên cây;Mã xã\nChè;02839\nQuế;02842\n"), officer, null);
        readImport.run(id);

        assertThat(rows.ofOutcome(id, Outcome.ERROR, 0, 10))
                .extracting(line -> line.line().number())
                .containsExactly(3);
    }

    @Test
    void theSameKeyWithTheSameFileIsTheSameImportAndWithAnotherIsRefused() throws IOException {
        var file = file("Tên cây\nChè\n");
        var id = take(file, OFFICER, "k1");

        assertThat(upload(file, OFFICER, "k1")).isEqualTo(new UploadImport.Answer.Repeated(id));
        assertThat(upload(file("Tên cây\nQuế\n"), OFFICER, "k1"))
                .isEqualTo(new UploadImport.Answer.KeyUsedForOtherFile());
        assertThat(take(file, OFFICER, "k2")).isNotEqualTo(id);
    }

    @Test
    void aFileWithoutARequiredColumnIsRefusedAtOnceAndNotKept() throws IOException {
        var answer = upload(file("Chiều cao\n5\n"), OFFICER, null);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        UploadImport.Answer.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("intake.file.missing_columns"));
        assertThat(jdbc.sql("select count(*) from intake.import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void titlesAboveTheHeadersAndEmptyRowsAreSkipped() throws IOException {
        var id = read("DANH SÁCH CÂY\n\nNăm 2026;;\nTên cây;Chiều cao\n;\nChè;1\n\nQuế;2\n");

        assertThat(rows.ofOutcome(id, Outcome.NEW, 0, 10))
                .extracting(line -> line.line().number())
                .containsExactly(6, 8);
    }

    @Test
    void theCommandPrintsEveryFaultAndFailsWhenThereIsOne() throws IOException {
        var good = file("Tên cây;Chiều cao\nChè;1\nHồng;\n");
        var bad = file("Tên cây;Chiều cao\nMận;1\nQuế;cao\n");

        assertThat(command("trial-plants", bad.toString(), "--dry-run"))
                .startsWith("1|")
                .contains("Dòng 3:")
                .contains("kiểu Việt Nam");
        assertThat(command("trial-plants", bad.toString())).startsWith("1|");
        assertThat(plants()).isZero();
        assertThat(command("trial-plants", good.toString(), "--dry-run")).startsWith("0|");
        assertThat(plants()).isZero();
        assertThat(command("trial-plants", good.toString()))
                .startsWith("0|")
                .contains("Đã ghi xong")
                .contains("Dòng 3: Thiếu Chiều cao");
        assertThat(plants()).isEqualTo(2);
        assertThat(command("no-such", good.toString())).startsWith("2|");
    }

    private String command(String... words) {
        var out = new ByteArrayOutputStream();
        var status = command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + "|" + out.toString(StandardCharsets.UTF_8);
    }

    private ImportId imported(String csv) throws IOException {
        var id = read(csv);
        confirm(id, false);
        applyImport.run(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        return id;
    }

    private ImportId read(String csv) throws IOException {
        var id = take(file(csv), OFFICER, null);
        readImport.run(id);
        return id;
    }

    private ImportId take(Path file, Importer importer, String key) {
        return ((UploadImport.Answer.Taken) upload(file, importer, key)).id();
    }

    private UploadImport.Answer upload(Path file, Importer importer, String key) {
        return uploadImport.upload(new UploadImport.Upload(
                sheet,
                "C:\\tệp\\cây.csv",
                file,
                vn.moixa.intake.domain.Import.Way.PREVIEW_THEN_CONFIRM,
                importer,
                key));
    }

    private ConfirmImport.Answer confirm(ImportId id, boolean validRowsOnly) {
        return confirmImport.confirm(imports.find(id).orElseThrow(), validRowsOnly);
    }

    private Path file(String content) throws IOException {
        var file = Files.createTempFile(folder, "plants", ".csv");
        Files.writeString(file, content);
        return file;
    }

    private static String many(int count) {
        var csv = new StringBuilder("Tên cây;Chiều cao\n");
        for (var i = 1; i <= count; i++) {
            csv.append("Cây ").append(i).append(';').append(i).append('\n');
        }
        return csv.toString();
    }

    private void plant(String name, int height) {
        jdbc.sql("insert into trial.plant (id, name, height) values (?, ?, ?)")
                .params(UUID.randomUUID(), name, height)
                .update();
    }

    private int plants() {
        return jdbc.sql("select count(*) from trial.plant").query(Integer.class).single();
    }
}
