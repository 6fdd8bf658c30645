package vn.moixa.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.recognition.CertificateStatus.ANNULLED;
import static vn.moixa.recognition.CertificateStatus.EXPIRED;
import static vn.moixa.recognition.CertificateStatus.EXPIRING;
import static vn.moixa.recognition.CertificateStatus.EXTENDED;
import static vn.moixa.recognition.CertificateStatus.SUPERSEDED;
import static vn.moixa.recognition.CertificateStatus.VALID;
import static vn.moixa.recognition.CertificateStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.shared.LocalTime;

class CertificateRulesTest {

    private static final LocalDate ISSUE = LocalDate.of(2026, 8, 5);
    private static final LocalDate EXPIRY = LocalDate.of(2029, 8, 5);
    private static final Term TERM = Term.from(ISSUE);

    @Nested
    class R92_R93_term {

        @ParameterizedTest
        @CsvSource({
            "2026-08-05, 2029-08-05",
            "2024-02-29, 2027-02-28",
            "2025-02-28, 2028-02-28",
            "2025-08-31, 2028-08-31",
            "2021-03-01, 2024-03-01"
        })
        void runsThirtySixCalendarMonths(LocalDate issue, LocalDate expiry) {
            assertThat(Term.from(issue).expiresOn()).isEqualTo(expiry);
        }

        @Test
        void isValidThroughTheWholeExpiryDay() {
            assertThat(TERM.days().contains(EXPIRY)).isTrue();
            assertThat(TERM.days().contains(EXPIRY.plusDays(1))).isFalse();
            assertThat(TERM.days().toDateRange()).isEqualTo("[2026-08-05,2029-08-06)");
        }

        @Test
        void aDayEndsAtMidnightInVietNam() {
            var lastSecond = Instant.parse("2029-08-05T16:59:59Z");
            var records = CertificateRecords.of(TERM);
            assertThat(records.on(LocalTime.dateOf(lastSecond))).contains(EXPIRING);
            assertThat(records.on(LocalTime.dateOf(lastSecond.plusSeconds(1)))).contains(EXPIRED);
        }
    }

    @Nested
    class R94_filingWindow {

        @Test
        void lasts180To120DaysBeforeExpiryWithBothEnds() {
            var window = TERM.filingWindow();
            assertThat(window).isEqualTo(new FilingWindow(LocalDate.of(2029, 2, 6), LocalDate.of(2029, 4, 7)));
            assertThat(window.on(LocalDate.of(2029, 2, 5))).isEqualTo(FilingWindow.Position.NOT_YET);
            assertThat(window.on(LocalDate.of(2029, 2, 6))).isEqualTo(FilingWindow.Position.OPEN);
            assertThat(window.on(LocalDate.of(2029, 4, 7))).isEqualTo(FilingWindow.Position.OPEN);
            assertThat(window.on(LocalDate.of(2029, 4, 8))).isEqualTo(FilingWindow.Position.CLOSED);
        }

        @Test
        void R106_theCertificatesOf28December2023FilledTheirWindowFrom1JulyTo30August2026() {
            var window = Term.from(LocalDate.of(2023, 12, 28)).filingWindow();
            assertThat(window).isEqualTo(new FilingWindow(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 30)));
        }

        @ParameterizedTest
        @MethodSource("vn.moixa.recognition.domain.CertificateRulesTest#anyIssueDays")
        void alwaysOpensWhenTheCertificateStartsToExpireAndHas61Days(LocalDate issue) {
            var term = Term.from(issue);
            var window = term.filingWindow();
            assertThat(window.opensOn()
                            .datesUntil(window.closesOn().plusDays(1))
                            .count())
                    .isEqualTo(61);
            assertThat(CertificateRecords.of(term).on(window.opensOn())).contains(EXPIRING);
            assertThat(CertificateRecords.of(term).on(window.opensOn().minusDays(1)))
                    .contains(VALID);
        }
    }

    @Nested
    class R96_extension {

        @Test
        void mayReach180DaysBeyondExpiryAndNoFurther() {
            assertThat(extension(EXPIRY.plusDays(180)).refusalFor(TERM)).isEmpty();
            assertThat(extension(EXPIRY.plusDays(181)).refusalFor(TERM)).contains(Extension.Refusal.BEYOND_OUTER_LIMIT);
            assertThat(extension(EXPIRY).refusalFor(TERM)).contains(Extension.Refusal.NOT_AFTER_EXPIRY);
        }

        @Test
        void needsAReason() {
            assertThat(new Extension(EXPIRY.plusDays(9), EXPIRY, "vì   ").refusalFor(TERM))
                    .contains(Extension.Refusal.REASON_TOO_SHORT);
        }

        @Test
        void keepsTheStarUntilItsLastDay() {
            var records = new CertificateRecords(TERM, extension(EXPIRY.plusDays(90)), null, null);
            assertThat(records.on(EXPIRY)).contains(EXPIRING);
            assertThat(records.on(EXPIRY.plusDays(1))).contains(EXTENDED);
            assertThat(records.on(EXPIRY.plusDays(90))).contains(EXTENDED);
            assertThat(records.on(EXPIRY.plusDays(91))).contains(EXPIRED);
        }
    }

    @Nested
    class R97_calendar {

        @ParameterizedTest
        @CsvSource({
            "WINDOW_OPENS, 2029-02-06",
            "WINDOW_CLOSES, 2029-04-07",
            "DAYS_60, 2029-06-06",
            "DAYS_30, 2029-07-06",
            "LAST_DAY, 2029-08-05",
            "EXPIRED, 2029-08-06",
            "OUTER_LIMIT, 2030-02-01"
        })
        void stepsAreCountedFromExpiry(CalendarStep step, LocalDate day) {
            assertThat(step.of(TERM)).isEqualTo(day);
        }
    }

    @Nested
    class R98_states {

        private static final Map<CertificateStatus, Set<CertificateStatus>> TRANSITIONS = Map.of(
                VALID, EnumSet.of(EXPIRING, SUPERSEDED, WITHDRAWN, ANNULLED),
                EXPIRING, EnumSet.of(EXPIRED, EXTENDED, SUPERSEDED, WITHDRAWN, ANNULLED),
                EXTENDED, EnumSet.of(EXPIRED, SUPERSEDED, WITHDRAWN, ANNULLED),
                EXPIRED, EnumSet.of(WITHDRAWN, ANNULLED),
                SUPERSEDED, EnumSet.of(WITHDRAWN, ANNULLED),
                WITHDRAWN, EnumSet.noneOf(CertificateStatus.class),
                ANNULLED, EnumSet.noneOf(CertificateStatus.class));

        @Test
        void nothingIsSaidBeforeTheIssue() {
            assertThat(CertificateRecords.of(TERM).on(ISSUE.minusDays(1))).isEmpty();
        }

        @Test
        void withdrawalAnnulmentAndReplacementCountFromTheirDay() {
            var day = LocalDate.of(2028, 10, 3);
            var withdrawn = new CertificateRecords(TERM, null, ending(Ending.Kind.WITHDRAWN, day), null);
            assertThat(withdrawn.on(day.minusDays(1))).contains(VALID);
            assertThat(withdrawn.on(day)).contains(WITHDRAWN);
            assertThat(new CertificateRecords(TERM, null, ending(Ending.Kind.ANNULLED, day), null).on(day))
                    .contains(ANNULLED);
            assertThat(new CertificateRecords(TERM, null, null, day).on(day)).contains(SUPERSEDED);
        }

        @Test
        void aCertificateThatHadRunOutIsNotReplacedButMayStillBeWithdrawn() {
            var later = EXPIRY.plusDays(40);
            assertThat(new CertificateRecords(TERM, null, null, later).on(later))
                    .contains(EXPIRED);
            assertThat(new CertificateRecords(TERM, null, ending(Ending.Kind.WITHDRAWN, later), null).on(later))
                    .contains(WITHDRAWN);
        }

        @ParameterizedTest
        @MethodSource("vn.moixa.recognition.domain.CertificateRulesTest#anyRecords")
        void everyChangeFromDayToDayIsInTheTable(CertificateRecords records) {
            var day = records.term().issuedOn();
            var before = records.on(day).orElseThrow();
            for (var next = day.plusDays(1); next.isBefore(day.plusYears(5)); next = next.plusDays(1)) {
                var after = records.on(next).orElseThrow();
                if (after != before) {
                    assertThat(TRANSITIONS.get(before)).contains(after);
                }
                before = after;
            }
        }

        @ParameterizedTest
        @MethodSource("vn.moixa.recognition.domain.CertificateRulesTest#anyRecords")
        void R99_theStarIsCarriedExactlyUntilItsEnd(CertificateRecords records) {
            for (var day = records.term().issuedOn();
                    day.isBefore(records.term().issuedOn().plusYears(5));
                    day = day.plusDays(1)) {
                assertThat(records.on(day).orElseThrow().carriesStar()).isEqualTo(day.isBefore(records.starEndsOn()));
            }
        }
    }

    @Nested
    class R102_withdrawal {

        @Test
        void isDueWithin15DaysOfTheConclusion() {
            assertThat(Ending.dueAfter(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 12, 5));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    static java.util.stream.Stream<LocalDate> anyIssueDays() {
        return seeds().mapToObj(seed -> LocalDate.of(2019, 1, 1).plusDays(new Random(seed).nextInt(4_000)));
    }

    static java.util.stream.Stream<CertificateRecords> anyRecords() {
        return seeds().mapToObj(seed -> {
            var random = new Random(seed);
            var term = Term.from(LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3_000)));
            @Nullable
            Extension extension =
                    random.nextInt(3) == 0 ? extension(term.expiresOn().plusDays(1 + random.nextInt(180))) : null;
            @Nullable
            Ending ending = random.nextInt(2) == 0
                    ? ending(
                            random.nextBoolean() ? Ending.Kind.WITHDRAWN : Ending.Kind.ANNULLED,
                            term.issuedOn().plusDays(1 + random.nextInt(1_400)))
                    : null;
            @Nullable
            LocalDate superseded = random.nextInt(2) == 0 ? term.issuedOn().plusDays(1 + random.nextInt(1_500)) : null;
            return new CertificateRecords(term, extension, ending, superseded);
        });
    }

    private static Extension extension(LocalDate until) {
        return new Extension(until, EXPIRY, "Hồ sơ phân hạng lại đang chờ hội đồng");
    }

    private static Ending ending(Ending.Kind kind, LocalDate day) {
        return new Ending(kind, day, null);
    }
}
