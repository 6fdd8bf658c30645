package vn.moixa.web.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Columns from zero.
 *
 * @param firstHeader heading of the labels in the table twin
 * @param valueHeader heading of the values in the table twin
 */
public record ColumnChart(
        String caption,
        String note,
        String label,
        String firstHeader,
        String valueHeader,
        List<Column> columns,
        DoubleFunction<String> number) {

    /** Computed figures are filled, figures of another extent paler, reported figures only outlined: they are never mixed. */
    public enum Kind {
        COMPUTED("s1"),
        OTHER_EXTENT("s0"),
        REPORTED("rep");

        private final String cssClass;

        Kind(String cssClass) {
            this.cssClass = cssClass;
        }

        public String cssClass() {
            return cssClass;
        }
    }

    /** @param note extent or source of this value, shown in the table twin; empty when there is nothing to say */
    public record Column(String label, double value, Kind kind, String note) {}

    public record Bar(
            String cssClass,
            String across,
            String width,
            String down,
            String height,
            String middle,
            String textDown,
            String text,
            String label) {}

    public record Tick(String at, String textAt, String text) {}

    private static final double TOP = 22;
    private static final double BOTTOM = 196;
    private static final double LEFT = 9;

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    public boolean drawable() {
        return !columns.isEmpty();
    }

    public boolean hasNotes() {
        return columns.stream().anyMatch(column -> !column.note.isEmpty());
    }

    public boolean hasReported() {
        return columns.stream().anyMatch(column -> column.kind == Kind.REPORTED);
    }

    public boolean hasComputed() {
        return columns.stream().anyMatch(column -> column.kind != Kind.REPORTED);
    }

    /** On a phone there is no room for more labels than this; every second is left out. */
    public boolean isLong() {
        return columns.size() > 8;
    }

    public String shown(Column column) {
        return number.apply(column.value);
    }

    public List<Tick> ticks() {
        var axis = axis();
        return axis.ticks().stream()
                .map(value -> new Tick(Axis.at(down(axis, value)), Axis.at(down(axis, value) + 4), number.apply(value)))
                .toList();
    }

    public List<Bar> bars() {
        var axis = axis();
        var step = (100 - LEFT) / columns.size();
        var width = Math.min(step * .66, 12);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    var column = columns.get(i);
                    var middle = LEFT + step * (i + .5);
                    var top = down(axis, column.value);
                    return new Bar(
                            column.kind.cssClass,
                            Axis.at(middle - width / 2) + "%",
                            Axis.at(width) + "%",
                            Axis.at(top),
                            Axis.at(Math.max(BOTTOM - top, column.value > 0 ? 1.5 : 0)),
                            Axis.at(middle) + "%",
                            Axis.at(top - 7),
                            number.apply(column.value),
                            column.label);
                })
                .toList();
    }

    private Axis axis() {
        double highest = columns.stream().mapToDouble(Column::value).max().orElse(1);
        boolean whole = columns.stream().allMatch(column -> column.value == Math.rint(column.value));
        Axis axis = Axis.around(0, highest, 4);
        // Half a product is no step.
        return whole && axis.step() < 1 ? new Axis(0, Math.max(1, highest), 1) : axis;
    }

    private static double down(Axis axis, double value) {
        return BOTTOM - axis.share(value) * (BOTTOM - TOP);
    }
}
