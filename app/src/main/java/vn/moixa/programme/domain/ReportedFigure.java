package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure somebody else published, with source, date and author. Never mixed with computed ones. */
public record ReportedFigure(
        String code,
        @Nullable String target,
        @Nullable AreaRef area,
        String metric,
        Wording label,
        BigDecimal value,
        Unit unit,
        LocalDate asOf,
        Precision precision,
        Parts parts,
        String sourceName,
        String sourceUrl,
        String enteredBy,
        String note) {

    /** How exactly the source dates its figure. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** What a source says its figure is made of. A mismatch is kept and shown, not corrected. */
    public sealed interface Parts {

        record None() implements Parts {}

        record Sum(Map<String, BigDecimal> parts) implements Parts {
            public BigDecimal total() {
                return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            }
        }

        record Ratio(BigDecimal numerator, BigDecimal denominator) implements Parts {}
    }

    public boolean partsAgree() {
        return switch (parts) {
            case Parts.None() -> true;
            case Parts.Sum sum -> sum.total().compareTo(value) == 0;
            case Parts.Ratio(var numerator, var denominator) ->
                denominator.signum() > 0
                        && numerator
                                        .divide(denominator, value.scale(), RoundingMode.HALF_UP)
                                        .compareTo(value)
                                == 0;
        };
    }
}
