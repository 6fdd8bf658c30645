package vn.moixa.web.chart;

import java.util.List;

/** A trend in the height of a line of text; the last value carries a dot. It repeats figures of its row, so it needs no words. */
public record Spark(List<Double> values) {

    private static final double TOP = 4;
    private static final double BOTTOM = 22;

    public Spark {
        values = List.copyOf(values);
    }

    public boolean drawable() {
        return values.size() > 1;
    }

    public String path() {
        var path = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Axis.at(100.0 * i / (values.size() - 1)))
                    .append(' ')
                    .append(Axis.at(down(values.get(i))));
        }
        return path.toString();
    }

    public String lastDown() {
        return Axis.at(down(values.getLast()));
    }

    private double down(double value) {
        var lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return highest == lowest ? (TOP + BOTTOM) / 2 : BOTTOM - (value - lowest) / (highest - lowest) * (BOTTOM - TOP);
    }
}
