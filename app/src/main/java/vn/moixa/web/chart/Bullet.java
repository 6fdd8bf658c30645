package vn.moixa.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * Actual and forecast against a target. Both are shares of the target (1 = reached); null where there is nothing to draw.
 *
 * @param label the same in words, for people who do not see the drawing
 */
public record Bullet(@Nullable Double actual, @Nullable Double forecast, String label) {

    // The target stands at four fifths, which leaves room to see it passed.
    private static final double TARGET_AT = 80;

    public String targetAt() {
        return Axis.at(TARGET_AT) + "%";
    }

    public String actualWidth() {
        return width(actual);
    }

    public String forecastWidth() {
        return width(forecast);
    }

    private static String width(@Nullable Double share) {
        return Axis.at(share == null ? 0 : Math.clamp(share * TARGET_AT, 0, 100)) + "%";
    }
}
