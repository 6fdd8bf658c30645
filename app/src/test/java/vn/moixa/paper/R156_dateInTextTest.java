package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R156_dateInTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-08-05, ngày 05 tháng 8 năm 2026
            2026-01-31, ngày 31 tháng 01 năm 2026
            2026-02-09, ngày 09 tháng 02 năm 2026
            2024-03-01, ngày 01 tháng 3 năm 2024
            2024-10-20, ngày 20 tháng 10 năm 2024
            """)
    void zeros_stand_before_small_days_and_before_months_1_and_2_only(LocalDate date, String text) {
        assertThat(OfficialDate.line("", date)).isEqualTo(text);
    }

    @Test
    void the_place_stands_before_the_date() {
        assertThat(OfficialDate.line("Lào Cai", LocalDate.of(2026, 8, 5)))
                .isEqualTo("Lào Cai, ngày 05 tháng 8 năm 2026");
    }

    @Test
    void a_draft_leaves_room_for_the_date() {
        assertThat(OfficialDate.line("Lào Cai", null)).isEqualTo("Lào Cai, ngày … tháng … năm …");
    }
}
