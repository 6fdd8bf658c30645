package vn.moixa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.moixa.notice.usecase.AnnouncePassedDays;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

@MoixaTest
@RecordApplicationEvents
class DayPassedTest {

    @Autowired
    private AnnouncePassedDays announcePassedDays;

    @Autowired
    private TestTime time;

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_day_ends_at_midnight_in_the_province_and_is_announced_once() {
        time.moveTo(Instant.parse("2026-11-24T16:59:59Z"));
        announcePassedDays.announce();
        assertThat(days()).containsExactly(LocalDate.of(2026, 11, 23));
        time.moveTo(Instant.parse("2026-11-24T17:00:00Z"));
        announcePassedDays.announce();
        announcePassedDays.announce();
        assertThat(days()).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }

    @Test
    void days_missed_while_the_application_was_down_are_announced_in_order() {
        announcePassedDays.announce();
        time.moveTo(LocalDate.of(2026, 11, 27));
        announcePassedDays.announce();
        assertThat(days())
                .containsExactly(
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 26));
    }

    private java.util.List<LocalDate> days() {
        return events.stream(DayPassed.class).map(DayPassed::day).toList();
    }
}
