package vn.moixa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-24T06:29:59, 2026-11-24T06:30
            2026-11-24T06:30,    2026-11-24T06:30
            2026-11-24T12:00,    2026-11-24T12:00
            2026-11-24T20:59:59, 2026-11-24T20:59:59
            2026-11-24T21:00,    2026-11-25T06:30
            2026-12-31T23:59,    2027-01-01T06:30
            2026-11-24T00:00,    2026-11-24T06:30
            """)
    void what_can_wait_goes_out_between_half_past_six_and_nine(LocalDateTime asked, LocalDateTime sent) {
        assertThat(QuietHours.endOf(asked.atZone(ZONE).toInstant()))
                .isEqualTo(sent.atZone(ZONE).toInstant());
    }
}
