package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    @Test
    void numbers_dates_and_text_stay_what_they_are() throws IOException {
        try (var book = open(written("0012"))) {
            var sheet = book.getSheet("Sản phẩm");
            Row row = sheet.getRow(3);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Danh sách sản phẩm");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Tiền");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("0012");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(4_400_000_000d);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.43);
            assertThat(row.getCell(4)).isNull();
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1"})
    void C73_text_that_looks_like_a_formula_is_kept_as_text(String text) throws IOException {
        try (var book = open(written(text))) {
            var cell = book.getSheet("Sản phẩm").getRow(3).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("'" + text);
        }
    }

    @Test
    void C73_a_lone_dash_and_ordinary_text_are_left_alone() {
        assertThat(SafeText.of("-")).isEqualTo("-");
        assertThat(SafeText.of("Chè = trà")).isEqualTo("Chè = trà");
        assertThat(SafeText.of("")).isEmpty();
    }

    private static byte[] written(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                Column.text("Mã", 20),
                Column.money("Tiền"),
                Column.date("Ngày"),
                Column.percent("Tỷ lệ"),
                Column.whole("Số"));
        try (var workbook = Workbook.to(out)) {
            try (var sheet = workbook.sheet("Sản phẩm", "Danh sách sản phẩm", columns)) {
                sheet.row(List.of(
                        Cell.of(text),
                        Cell.of(4_400_000_000L),
                        Cell.of(LocalDate.of(2024, 2, 29)),
                        Cell.of(new BigDecimal("0.43")),
                        Cell.of((String) null)));
            }
            try (var sheet = workbook.sheet("Chủ thể / [nhóm]: một tên rất dài hơn ba mươi mốt chữ", "", columns)) {
                for (int i = 0; i < 2500; i++) {
                    sheet.row(List.of(
                            Cell.of("x"), Cell.of(i), Cell.of((String) null), Cell.of((String) null), Cell.of(i)));
                }
            }
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
