package vn.moixa.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time: a solid line for what happened, a dotted one for the forecast, a dashed goal.
 *
 * @param actual one value for each label, null where there is none (not measurable is a gap, never zero)
 * @param forecast as {@code actual}; it starts where the actual line ends
 * @param number how a value is written, for example as percentage
 */
public record LineChart(
        String caption,
        String note,
        String label,
        List<String> labels,
        List<@Nullable Double> actual,
        List<@Nullable Double> forecast,
        @Nullable Double goal,
        String goalLabel,
        DoubleFunction<String> number) {

    public static final int HEIGHT = 230;
    private static final double TOP = 32;
    private static final double BOTTOM = 200;
    private static final double LEFT = 12;
    private static final double RIGHT = 94;

    public record Tick(String at, String textAt, String text) {}

    public record Mark(String across, String down, String text, String textDown) {}

    public LineChart {
        if (actual.size() != labels.size() || (!forecast.isEmpty() && forecast.size() != labels.size())) {
            throw new IllegalArgumentException("A value, or null, is needed for each label");
        }
        labels = List.copyOf(labels);
        actual = Collections.unmodifiableList(new ArrayList<>(actual));
        forecast = Collections.unmodifiableList(new ArrayList<>(forecast));
    }

    public boolean hasForecast() {
        return forecast.stream().anyMatch(Objects::nonNull);
    }

    public boolean drawable() {
        return actual.stream().anyMatch(Objects::nonNull) || hasForecast();
    }

    public List<Tick> ticks() {
        return axis().ticks().stream()
                .map(value -> new Tick(Axis.at(down(value)), Axis.at(down(value) + 4), number.apply(value)))
                .toList();
    }

    public String goalDown() {
        return Axis.at(down(Objects.requireNonNull(goal)));
    }

    public String goalTextDown() {
        return Axis.at(down(Objects.requireNonNull(goal)) - 8);
    }

    public String labelAcross(int index) {
        return Axis.at(across(index)) + "%";
    }

    public String actualPath() {
        return path(actual);
    }

    public String forecastPath() {
        return hasForecast() ? path(forecast) : "";
    }

    public @Nullable Mark lastActual() {
        var last = lastIndex(actual);
        return last < 0
                ? null
                : mark(last, Objects.requireNonNull(actual.get(last)), last == labels.size() - 1 ? -12 : 24);
    }

    public @Nullable Mark lastForecast() {
        var last = lastIndex(forecast);
        return last < 0 || last == lastIndex(actual)
                ? null
                : mark(last, Objects.requireNonNull(forecast.get(last)), -12);
    }

    public String shown(@Nullable Double value) {
        return value == null ? "" : number.apply(value);
    }

    private Mark mark(int index, double value, double textDistance) {
        return new Mark(
                Axis.at(across(index)) + "%",
                Axis.at(down(value)),
                number.apply(value),
                Axis.at(down(value) + textDistance));
    }

    private String path(List<@Nullable Double> values) {
        var path = new StringBuilder();
        var broken = true;
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                path.append(broken ? 'M' : 'L')
                        .append(Axis.at(across(i)))
                        .append(' ')
                        .append(Axis.at(down(value)));
            }
            broken = value == null;
        }
        return path.toString();
    }

    private double across(int index) {
        return labels.size() == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (labels.size() - 1);
    }

    private double down(double value) {
        return BOTTOM - axis().share(value) * (BOTTOM - TOP);
    }

    private Axis axis() {
        var values = Stream.concat(Stream.concat(actual.stream(), forecast.stream()), Stream.ofNullable(goal))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return new Axis(0, 1, 1);
        }
        // A line may start above zero, but only when zero would flatten it.
        var lowest = values.getMin() > values.getMax() / 2 ? values.getMin() : Math.min(0, values.getMin());
        return Axis.around(lowest, values.getMax(), 4);
    }

    private static int lastIndex(List<@Nullable Double> values) {
        for (var i = values.size() - 1; i >= 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return -1;
    }
}
