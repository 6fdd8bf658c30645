package vn.moixa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseDateTest {

    @ParameterizedTest
    @CsvSource({
        "05/01/2026,2026-01-05",
        "5/1/2026,2026-01-05",
        "31-12-2025,2025-12-31",
        "1.7.2025,2025-07-01",
        "2026-01-05,2026-01-05",
        "2026-01-05T00:00:00,2026-01-05",
        "ngày 05 tháng 01 năm 2026,2026-01-05",
        "29/02/2024,2024-02-29"
    })
    void C56_datesAreReadDayFirst(String text, LocalDate date) {
        assertThat(VietnameseDate.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2025",
                "13/13/2026",
                "1/7/25",
                "2026/01/05",
                "0/1/2026",
                "",
                "hôm nay",
                "46027",
                "05/01/20266",
                "2026-1-5",
                "05/01/0026",
                "05/01/2026 10:30"
            })
    void C56_whatIsNoDateIsRefused(String text) {
        assertThat(VietnameseDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "46027,2026-01-05",
        "46027.0,2026-01-05",
        "10000,1927-05-18",
        "05/01/2026,2026-01-05",
        "45352,2024-03-01"
    })
    void C56_cellsMayCountDays(String text, LocalDate date) {
        assertThat(VietnameseDate.parseCell(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "2021", "9999999", "46027.5", "-3"})
    void C56_yearsAndCountsInACellAreNoDates(String text) {
        assertThat(VietnameseDate.parseCell(text)).isEmpty();
    }

    @Test
    void R156_datesInDocuments() {
        assertThat(VietnameseDate.printInWords(LocalDate.of(2026, 8, 5))).isEqualTo("ngày 05 tháng 8 năm 2026");
        assertThat(VietnameseDate.printInWords(LocalDate.of(2026, 1, 15))).isEqualTo("ngày 15 tháng 01 năm 2026");
        assertThat(VietnameseDate.print(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
    }

    @Test
    void C57_theDayTurnsAtMidnightInVietNam() {
        assertThat(LocalTime.today(InstantSource.fixed(Instant.parse("2026-11-23T16:59:59Z"))))
                .isEqualTo("2026-11-23");
        assertThat(LocalTime.today(InstantSource.fixed(Instant.parse("2026-11-23T17:00:00Z"))))
                .isEqualTo("2026-11-24");
        assertThat(LocalTime.startOf(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-23T17:00:00Z");
    }
}
