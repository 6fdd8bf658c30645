package vn.moixa.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a whole for several rows, told apart by lightness and always with their number.
 *
 * @param series up to three names, drawn from light to dark
 */
public record StackedBars(String caption, String label, String firstHeader, List<String> series, List<Row> rows) {

    public record Row(String label, List<Long> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** @param cssClass colour step; {@code middle} is where the number stands, empty text where it does not fit */
    public record Part(String cssClass, String across, String width, String middle, String text) {}

    public StackedBars {
        var count = series.size();
        if (count > 3 || rows.stream().anyMatch(row -> row.values.size() != count)) {
            throw new IllegalArgumentException("At most three series, and a value of each for every row");
        }
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    public int height() {
        return 12 + 40 * rows.size();
    }

    public String seriesClass(int series) {
        return "p" + (series + 3);
    }

    public List<Part> parts(Row row) {
        var longest = rows.stream().mapToLong(StackedBars::total).max().orElse(1);
        var parts = new ArrayList<Part>();
        var across = 0.0;
        for (var i = 0; i < row.values.size(); i++) {
            var width = 100.0 * row.values.get(i) / Math.max(longest, 1);
            if (width > 0) {
                parts.add(new Part(
                        seriesClass(i),
                        Axis.at(across) + "%",
                        Axis.at(Math.max(width - .4, .2)) + "%",
                        Axis.at(across + width / 2) + "%",
                        width >= 4 ? String.valueOf(row.values.get(i)) : ""));
            }
            across += width;
        }
        return parts;
    }

    private static long total(Row row) {
        return row.values.stream().mapToLong(Long::longValue).sum();
    }
}
