package vn.moixa.test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test sets. */
public final class TestTime implements InstantSource {

    /** 24 November 2026, 9 o'clock in Lào Cai. */
    public static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves to nine o'clock of a day in Lào Cai. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toInstant();
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    void reset() {
        now = START;
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        @Primary
        TestTime testTime() {
            return new TestTime();
        }
    }
}
