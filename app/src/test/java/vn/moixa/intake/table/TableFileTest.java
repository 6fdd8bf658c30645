package vn.moixa.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.intake.Cell;

class TableFileTest {

    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
    private static final String WORKBOOK = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String WORKBOOK_RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @TempDir
    Path folder;

    @Nested
    class Workbooks {

        @Test
        void textNumberDateAndEmptyCellsComeAsTheyAre() throws Exception {
            var file = workbook(sheet -> {
                sheet.value(0, 0, "Tên");
                sheet.value(1, 0, "Chè Shan");
                sheet.value(1, 2, new BigDecimal("70.5"));
                sheet.value(1, 3, LocalDate.of(2026, 8, 5));
                sheet.style(1, 3).format("dd/MM/yyyy").set();
                sheet.value(1, 4, "03006");
            });

            assertThat(lines(file))
                    .containsExactly(
                            List.of(new Cell.Written("Tên")),
                            List.of(
                                    new Cell.Written("Chè Shan"),
                                    Cell.EMPTY,
                                    new Cell.Numeric(new BigDecimal("70.5")),
                                    new Cell.Dated(LocalDate.of(2026, 8, 5)),
                                    new Cell.Written("03006")));
        }

        @Test
        void aFormulaIsItsLastComputedValueAndNeverEvaluated() throws Exception {
            var file = raw(sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>đã tính</v></c>"
                    + "<c r=\"B1\"><f>1+1</f></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"));

            var cells = lines(file).getFirst();
            assertThat(cells.get(0)).isEqualTo(new Cell.Written("đã tính"));
            assertThat(cells.get(1)).isEqualTo(Cell.EMPTY);
            assertThat(cells.get(2)).isInstanceOf(Cell.Broken.class);
        }

        @Test
        void C38_decomposedTextBecomesComposed() throws Exception {
            var file = workbook(sheet -> sheet.value(0, 0, Normalizer.normalize("Quả bưởi Múc", Normalizer.Form.NFD)));

            assertThat(lines(file).getFirst()).containsExactly(new Cell.Written("Quả bưởi Múc"));
        }

        @Test
        void C73_theApostropheThatProtectsAFormulaGoesAgain() throws Exception {
            var file = workbook(sheet -> sheet.value(0, 0, "'=1+1"));

            assertThat(lines(file).getFirst()).containsExactly(new Cell.Written("=1+1"));
        }

        @Test
        void aTenMegabyteCellIsACellInErrorAndTheRowsAfterItAreRead() throws Exception {
            var file = raw(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(10 << 20)
                    + "</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>sau</t></is></c></row>"));

            assertThat(lines(file).get(0).getFirst()).isInstanceOf(Cell.Broken.class);
            assertThat(lines(file).get(1)).containsExactly(new Cell.Written("sau"));
        }

        @Test
        void anAttributeWithoutEndIsRefusedBeforeItFillsTheMemory() throws Exception {
            var file = raw(sheet("<row r=\"" + "1".repeat(30 << 20) + "\"/>"));

            assertRefused(file, "bomb", "damaged");
        }

        @Test
        void aZipBombIsRefused() throws Exception {
            var parts = parts();
            parts.put("xl/worksheets/sheet1.xml", "<sheetData>" + " ".repeat(60 << 20) + "</sheetData>");

            assertRefused(zip(parts), "bomb");
        }

        @Test
        void documentTypesAndEntitiesAreRefused() throws Exception {
            var parts = parts();
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                            + "<c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>");

            assertRefused(zip(parts), "entities", "damaged");
        }

        @Test
        void aCellBeyondTwoHundredColumnsIsRefusedHoweverFarItClaimsToBe() throws Exception {
            assertRefused(raw(sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")), "too_many_columns");
        }

        @Test
        void moreThanAMillionRowsAreRefused() throws Exception {
            assertRefused(raw(sheet("<row r=\"1000001\"><c r=\"A1000001\"><v>1</v></c></row>")), "too_many_rows");
        }

        @Test
        void aWorkbookWithMacrosIsRefused() throws Exception {
            var parts = parts();
            parts.put("xl/vbaProject.bin", "x");

            assertRefused(zip(parts), "macros");
        }

        @Test
        void anArchiveThatIsNoWorkbookIsRefused() throws Exception {
            assertRefused(zip(Map.of("readme.txt", "xin chào")), "not_a_workbook");
        }

        @Test
        void anArchiveCutShortIsRefused() throws Exception {
            var whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "Tên")));
            var file = folder.resolve("cut.xlsx");
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

            assertRefused(file, "damaged");
        }

        @Test
        void worksheetsThatAreHiddenAreNotRead() throws Exception {
            var parts = parts();
            parts.put("xl/workbook.xml", WORKBOOK.replace("<sheet name", "<sheet state=\"veryHidden\" name"));

            assertRefused(zip(parts), "no_worksheet");
        }
    }

    @Nested
    class OtherFiles {

        @Test
        void theBinaryFormatSaysWhatToDo() throws Exception {
            assertRefused(
                    bytes(concat(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600])),
                    "old_binary");
        }

        @Test
        void anEncryptedWorkbookIsRecognisedInItsContainer() throws Exception {
            var container = concat(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                    "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

            assertRefused(bytes(container), "encrypted");
        }

        @ParameterizedTest
        @CsvSource({"%PDF-1.7,not_a_table", "<html><table>,disguised", "'  <?xml version=''1.0''?>',disguised"})
        void whatIsNoTableIsRefused(String start, String code) throws Exception {
            assertRefused(bytes(start.getBytes(StandardCharsets.UTF_8)), code);
        }

        @Test
        void anEmptyFileIsRefused() throws Exception {
            assertRefused(bytes(new byte[0]), "empty");
        }

        @Test
        void aProgramIsRefused() throws Exception {
            assertRefused(bytes(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}), "not_a_table");
        }
    }

    @Nested
    class DelimitedText {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void theSeparatorIsRecognised(String separator) throws Exception {
            var text = "Tên%1$sSao\r\n\"Chè%1$s xanh\"%1$s4\r\n".formatted(separator);

            assertThat(texts(bytes(text.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly(
                            List.of("Tên", "Sao"),
                            List.of(separator.equals("\t") ? "Chè xanh" : "Chè" + separator + " xanh", "4"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void theEncodingIsRecognisedWithAndWithoutMark(String name) throws Exception {
            var charset = Charset.forName(name);
            var text = "Tên;Sao\nQuả bưởi Múc;4\n";

            var expected = List.of(List.of("Tên", "Sao"), List.of("Quả bưởi Múc", "4"));
            assertThat(texts(bytes(text.getBytes(charset)))).isEqualTo(expected);
            assertThat(texts(bytes(("\uFEFF" + text).getBytes(charset)))).isEqualTo(expected);
        }

        @Test
        void windows1258IsReadAndItsTonesAreComposed() throws Exception {
            // The code page has the vowels with their hats and the tones apart.
            var text = "Tên;Sao\nTrà Ô long Bắc Hà;4\n";
            var halfDecomposed = text.replace("à", "a\u0300").replace("ắ", "ă\u0301");

            assertThat(texts(bytes(halfDecomposed.getBytes(Charset.forName("windows-1258")))))
                    .containsExactly(List.of("Tên", "Sao"), List.of("Trà Ô long Bắc Hà", "4"));
        }

        @Test
        void aQuoteWithoutEndIsRefused() throws Exception {
            assertRefused(bytes(("Tên\n\"" + "x".repeat(17 << 20)).getBytes(StandardCharsets.UTF_8)), "broken_quotes");
        }

        @Test
        void controlCharactersVanish() throws Exception {
            assertThat(texts(bytes("T\u0007ên\u200B,Sao\n".getBytes(StandardCharsets.UTF_8))))
                    .containsExactly(List.of("Tên", "Sao"));
        }
    }

    private interface Filling {
        void fill(org.dhatim.fastexcel.Worksheet sheet);
    }

    private Path workbook(Filling filling) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Một");
            filling.fill(sheet);
            sheet.finish();
        }
        return file;
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private Path raw(String sheet) throws IOException {
        var parts = parts();
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return zip(parts);
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", RELATIONS);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes(bytes.toByteArray());
    }

    private Path bytes(byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "file", ".bin");
        Files.write(file, content);
        return file;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<List<Cell>> lines(Path file) throws Exception {
        List<List<Cell>> lines = new ArrayList<>();
        try (var table = TableFile.open(file)) {
            table.read(0, (number, cells) -> lines.add(List.copyOf(cells)));
        }
        return lines;
    }

    private static List<List<String>> texts(Path file) throws Exception {
        return lines(file).stream()
                .map(line -> line.stream()
                        .map(cell -> cell instanceof Cell.Written(var text) ? text : "")
                        .toList())
                .toList();
    }

    private static void assertRefused(Path file, String... codes) {
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> lines(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.why().key())
                .isIn(List.of(codes).stream().map(code -> "intake.file." + code).toList());
    }
}
