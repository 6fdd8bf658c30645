package vn.moixa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;

class LineTest {

    private static final Column NAME = Column.text("name", "Tên").needed().atMost(10);
    private static final Column SCORE = Column.number("score", "Điểm");
    private static final Column DAY = Column.date("day", "Ngày");
    private static final Column UNIT = Column.code("unit", "Mã xã", 5);
    private static final Column PHONE = Column.phone("phone", "Điện thoại");
    private static final Column SITE = Column.url("site", "Trang web");
    private static final Column TYPE = Column.choice("type", "Loại", Choice.of("COOPERATIVE", "Hợp tác xã", "HTX"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234.567,5|1234567.5", "70,5|70.5", "1.234|1234", "-3|-3"})
    void C53_numbersAreReadTheVietnameseWay(String text, BigDecimal expected) {
        assertThat(read(SCORE, new Cell.Written(text)).row().number(SCORE)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.5", "1.5", "70.5", "1.23.456", "12 điểm", "1e5", "NaN"})
    void C53_mixedOrForeignNumbersAreRefused(String text) {
        assertProblem(read(SCORE, new Cell.Written(text)), "intake.cell.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/8/2026", "05/08/2026", "05-08-2026", "2026-08-05", "ngày 05 tháng 8 năm 2026", "46239"})
    void C56_datesAreReadInEveryUsualForm(String text) {
        assertThat(read(DAY, new Cell.Written(text)).row().date(DAY)).contains(LocalDate.of(2026, 8, 5));
    }

    @Test
    void C56_aSpreadsheetSerialIsADay() {
        assertThat(read(DAY, new Cell.Numeric(new BigDecimal("46239.5"))).row().date(DAY))
                .contains(LocalDate.of(2026, 8, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "5/8/26", "13/13/2026", "hôm qua", "0", "-5"})
    void C56_aDayThatDoesNotExistIsRefused(String text) {
        assertProblem(read(DAY, new Cell.Written(text)), "intake.cell.date");
    }

    @Test
    void C60_aCodeKeepsOrRegainsItsZeros() {
        assertThat(read(UNIT, new Cell.Written("03006")).row().text(UNIT)).contains("03006");
        assertThat(read(UNIT, new Cell.Numeric(new BigDecimal("3006"))).row().text(UNIT))
                .contains("03006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912 345 678", "+84 912 345 678", "0912.345.678", "84912345678"})
    void C59_phonesAreKeptInOneForm(String text) {
        assertThat(read(PHONE, new Cell.Written(text)).row().text(PHONE)).contains("+84912345678");
    }

    @Test
    void C59_aPhoneThatLostItsZeroGetsItBack() {
        assertThat(read(PHONE, new Cell.Numeric(new BigDecimal("912345678")))
                        .row()
                        .text(PHONE))
                .contains("+84912345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.vn", "http://", "xin chào", "https://a@b.vn/"})
    void onlyWebAddressesAreAddresses(String text) {
        assertProblem(read(SITE, new Cell.Written(text)), "intake.cell.url");
    }

    @Test
    void choicesAreRecognisedByWordsAndListedWhenNot() {
        assertThat(read(TYPE, new Cell.Written("hop tac xa")).row().text(TYPE)).contains("COOPERATIVE");
        assertProblem(read(TYPE, new Cell.Written("Tập đoàn")), "intake.cell.choice");
    }

    @Test
    void aMissingOrOverlongTextIsRefused() {
        assertProblem(read(NAME, Cell.EMPTY), "intake.cell.required");
        assertProblem(read(NAME, new Cell.Written("mười một chữ cái")), "intake.cell.too_long");
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() {
        var layout = new Layout(List.of("Tên", "Điểm"), List.of(NAME, SCORE));

        var read = new Line(2, List.of(Cell.EMPTY, new Cell.Written("x"))).readAs(layout, Map.of());

        assertThat(read.problems()).extracting(problem -> problem.columnKey()).containsExactly("name", "score");
    }

    private static Line.Read read(Column column, Cell cell) {
        return new Line(2, List.of(cell)).readAs(new Layout(List.of(column.title()), List.of(column)), Map.of());
    }

    private static void assertProblem(Line.Read read, String key) {
        assertThat(read.problems())
                .extracting(problem -> problem.message().key())
                .containsExactly(key);
    }
}
