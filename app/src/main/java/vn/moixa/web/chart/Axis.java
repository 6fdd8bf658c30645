package vn.moixa.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A value axis with round steps. */
record Axis(double from, double to, double step) {

    static Axis around(double lowest, double highest, int steps) {
        var low = Math.min(lowest, highest);
        var high = highest > low ? highest : low + 1;
        var rough = (high - low) / steps;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var unit = rough / power;
        var step = (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power;
        return new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (var i = 0; from + i * step <= to + step / 1000; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    double share(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    /** A position with at most one decimal, as it is written into the drawing. */
    static String at(double position) {
        return BigDecimal.valueOf(position)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
