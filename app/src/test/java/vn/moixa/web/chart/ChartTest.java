package vn.moixa.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void aBulletPutsTheTargetAtFourFifthsAndNeverLeavesItsBox() {
        var bullet = new Bullet(.6, 1.8, "");
        assertThat(bullet.targetAt()).isEqualTo("80%");
        assertThat(bullet.actualWidth()).isEqualTo("48%");
        assertThat(bullet.forecastWidth()).isEqualTo("100%");
        assertThat(new Bullet(null, null, "").actualWidth()).isEqualTo("0%");
    }

    @Test
    void aSparkOfOneValueIsNotDrawnAndAFlatOneStaysInTheMiddle() {
        assertThat(new Spark(List.of(3.0)).drawable()).isFalse();
        assertThat(new Spark(List.of(3.0, 3.0)).path()).isEqualTo("M0 13L100 13");
        assertThat(new Spark(List.of(1.0, 3.0)).lastDown()).isEqualTo("4");
    }

    @Test
    void whatCannotBeMeasuredIsAGapInTheLineAndNotZero() {
        var chart = line(Arrays.asList(10.0, null, 30.0, 40.0), List.of());
        assertThat(chart.actualPath()).startsWith("M12 ").contains("M66.7 ").doesNotContain("L39.3");
        assertThat(chart.shown(null)).isEmpty();
    }

    @Test
    void theForecastIsNotMarkedWhereTheActualLineEnds() {
        assertThat(line(Arrays.asList(10.0, 20.0, null, null), Arrays.asList(null, 20.0, null, null))
                        .lastForecast())
                .isNull();
        assertThat(line(Arrays.asList(10.0, 20.0, null, null), Arrays.asList(null, 20.0, 25.0, 30.0))
                        .lastForecast())
                .extracting(LineChart.Mark::text)
                .isEqualTo("30");
    }

    @Test
    void aLineWithoutAnyValueIsNotDrawn() {
        assertThat(line(Arrays.asList(null, null, null, null), List.of()).drawable())
                .isFalse();
    }

    @Test
    void anAxisHasRoundSteps() {
        assertThat(Axis.around(0, 605, 4).ticks()).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0);
        assertThat(Axis.around(61, 100, 4).ticks()).containsExactly(60.0, 70.0, 80.0, 90.0, 100.0);
        assertThat(Axis.around(0, 0, 4).ticks()).startsWith(0.0).hasSizeGreaterThan(1);
    }

    @Test
    void columnsShareTheirWidthAndTheHighestIsTheTallest() {
        var chart = new ColumnChart(
                "",
                "",
                "",
                "",
                "",
                List.of(
                        new ColumnChart.Column("2018", 10, ColumnChart.Kind.REPORTED, ""),
                        new ColumnChart.Column("2026", 400, ColumnChart.Kind.COMPUTED, "")),
                value -> String.valueOf(Math.round(value)));
        assertThat(chart.bars()).extracting(ColumnChart.Bar::cssClass).containsExactly("rep", "s1");
        assertThat(chart.bars().getLast().height()).isEqualTo("174");
        assertThat(chart.hasReported()).isTrue();
    }

    @Test
    void partsOfAStackAddUpToTheLongestRow() {
        var chart = new StackedBars(
                "",
                "",
                "",
                List.of("3", "4"),
                List.of(new StackedBars.Row("A", List.of(3L, 1L)), new StackedBars.Row("B", List.of(2L, 0L))));
        assertThat(chart.parts(chart.rows().getFirst()))
                .extracting(StackedBars.Part::across)
                .containsExactly("0%", "75%");
        assertThat(chart.parts(chart.rows().getLast())).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new StackedBars("", "", "", List.of("3"), List.of(new StackedBars.Row("A", List.of()))));
    }

    @Test
    void aTermIsOverOnTheDayAfterItsLast() {
        var from = LocalDate.of(2025, 8, 5);
        var to = LocalDate.of(2028, 8, 5);
        assertThat(new Term(from, to, LocalDate.of(2026, 11, 23)).percent()).isEqualTo(43);
        assertThat(new Term(from, to, to).over()).isFalse();
        assertThat(new Term(from, to, to.plusDays(1)).over()).isTrue();
        assertThat(new Term(from, to, from.minusYears(1)).percent()).isZero();
    }

    @Test
    void everyTileOfTheMapFallsIntoOneStepOfTheLegend() {
        var map = new Cartogram(
                "", IntStream.range(0, 99).mapToObj(i -> tile(i, i % 22)).toList());
        var steps = map.steps();
        assertThat(steps).hasSize(4);
        assertThat(steps.getFirst().from()).isEqualTo(1);
        assertThat(steps.getLast().to()).isEqualTo(21);
        assertThat(map.tiles())
                .allSatisfy(tile ->
                        assertThat(Cartogram.cssClass(tile, steps)).matches(tile.value() == 0 ? "q0" : "q[1-4]"));
        assertThat(new Cartogram("", List.of(tile(1, 0))).steps()).isEmpty();
    }

    @Test
    void theListOfCommunesFollowsTheVietnameseAlphabet() {
        var map = new Cartogram(
                "",
                List.of(
                        named("Đông Cuông"),
                        named("Dương Quỳ"),
                        named("Âu Lâu"),
                        named("A Mú Sung"),
                        named("Bát Xát")));
        assertThat(map.alphabetical())
                .extracting(Cartogram.Tile::name)
                .containsExactly("A Mú Sung", "Âu Lâu", "Bát Xát", "Dương Quỳ", "Đông Cuông");
    }

    private static Cartogram.Tile tile(int number, long value) {
        return new Cartogram.Tile(String.valueOf(number), "X", "Xã X", number % 14, number / 14, value, "", "");
    }

    private static Cartogram.Tile named(String name) {
        return new Cartogram.Tile(name, name, "Xã " + name, 0, 0, 1, "", "");
    }

    private static LineChart line(List<Double> actual, List<Double> forecast) {
        return new LineChart(
                "",
                "",
                "",
                List.of("1", "2", "3", "4"),
                actual,
                forecast,
                null,
                "",
                value -> String.valueOf(Math.round(value)));
    }
}
