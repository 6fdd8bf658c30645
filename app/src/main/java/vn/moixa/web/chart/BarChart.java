package vn.moixa.web.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Horizontal bars inside a table: the table is its own twin. */
public record BarChart(String caption, List<Row> rows, DoubleFunction<String> number) {

    /** @param link where the records behind the figure are listed */
    public record Row(String label, double value, @Nullable String link) {}

    public BarChart {
        rows = List.copyOf(rows);
    }

    public String width(Row row) {
        var highest = rows.stream().mapToDouble(Row::value).max().orElse(0);
        return Axis.at(highest == 0 ? 0 : 100 * row.value / highest) + "%";
    }

    public String shown(Row row) {
        return number.apply(row.value);
    }
}
