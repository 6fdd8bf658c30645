package vn.moixa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Test
    void idsGrowWithTimeAndAreOfVersionSeven() {
        var ids = Stream.generate(Ids::next).limit(1000).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(ids.stream().map(Object::toString).toList()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void moneyAddsUp(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var a = new Money(random.nextLong() >> 2);
            var b = new Money(random.nextLong() >> 2);
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            var part = new Percentage(random.nextInt(10_001));
            var rest = new Percentage(10_000 - part.basisPoints());
            assertThat(a.share(part, RoundingMode.FLOOR).plus(a.share(rest, RoundingMode.CEILING)))
                    .isEqualTo(a);
        }
    }

    @Test
    void moneyBeyondTheRangeFailsInsteadOfTurningNegative() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aPercentageIsNeverRoundedOnTheWayIn() {
        assertThat(Percentage.of(new BigDecimal("7.5")).basisPoints()).isEqualTo(750);
        assertThatThrownBy(() -> Percentage.of(new BigDecimal("7.555"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRatioIsComparedBeforeItIsRounded() {
        assertThat(new Ratio(55, 128).percent(1, RoundingMode.HALF_UP)).isEqualByComparingTo("43.0");
        assertThat(new Ratio(55, 128).isAtLeast(Percentage.ofPercent(43))).isFalse();
        assertThat(new Ratio(3, 5).isAtLeast(Percentage.ofPercent(60))).isTrue();
        assertThat(new Ratio(599_999, 1_000_000).isAtLeast(Percentage.ofPercent(60)))
                .isFalse();
        assertThat(new Ratio(Long.MAX_VALUE, Long.MAX_VALUE).compareTo(Percentage.ofPercent(100)))
                .isZero();
        assertThatThrownBy(() -> new Ratio(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValidityHoldsFromItsFirstDayUntilBeforeItsEnd() {
        var validity = Validity.between(DAY, DAY.plusDays(1));
        assertThat(validity.contains(DAY)).isTrue();
        assertThat(validity.contains(DAY.minusDays(1))).isFalse();
        assertThat(validity.contains(DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> Validity.between(DAY, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValidityReadsAndWritesTheRangesOfPostgreSql() {
        assertThat(Validity.between(DAY, DAY.plusDays(3)).toDateRange()).isEqualTo("[2025-07-01,2025-07-04)");
        assertThat(Validity.ALWAYS.toDateRange()).isEqualTo("(,)");
        assertThat(Validity.ofDateRange("[2025-07-01,2025-07-03]")).contains(Validity.between(DAY, DAY.plusDays(3)));
        assertThat(Validity.ofDateRange("(2025-06-30,)")).contains(Validity.from(DAY));
        assertThat(Validity.ofDateRange("empty")).isEmpty();
        assertThatThrownBy(() -> Validity.ofDateRange("yesterday")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void validitiesOverlapExactlyWhenTheyShareADay(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++) {
            var one = randomValidity(random);
            var other = randomValidity(random);
            var shared = Stream.iterate(DAY.minusDays(12), day -> day.plusDays(1))
                    .limit(40)
                    .filter(day -> one.contains(day) && other.contains(day))
                    .toList();
            assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty()).isEqualTo(other.overlaps(one));
            one.intersect(other).ifPresent(both -> assertThat(shared).allMatch(both::contains));
            assertThat(Validity.ofDateRange(one.toDateRange())).contains(one);
        }
    }

    @Test
    void aCursorComesBackAsItWentAndForgedOnesAreRefused() {
        var cursor = Cursor.of("miến đao", "", "3");
        assertThat(Cursor.decode(cursor.encoded(), 3)).contains(cursor);
        assertThat(Cursor.decode(cursor.encoded(), 2)).isEmpty();
        for (var forged : List.of("", "%%%", "zz==!", "_w", "a".repeat(3000))) {
            assertThat(Cursor.decode(forged, 1)).as(forged).isEmpty();
        }
    }

    @Test
    void aPageKnowsThatMoreFollows() {
        var page = Page.of(List.of(1, 2, 3), 2, last -> Cursor.of("" + last));
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of("2").encoded());
        assertThat(Page.of(List.of(1, 2), 2, last -> Cursor.of("" + last)).next())
                .isNull();
        assertThat(page.map(number -> "n" + number).items()).containsExactly("n1", "n2");
    }

    private static Validity randomValidity(Random random) {
        var from = DAY.plusDays(random.nextInt(20) - 10);
        var to = from.plusDays(1 + random.nextInt(10));
        return new Validity(random.nextInt(6) == 0 ? null : from, random.nextInt(6) == 0 ? null : to);
    }
}
