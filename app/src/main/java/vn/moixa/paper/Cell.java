package vn.moixa.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value in a sheet. */
public sealed interface Cell {

    record Text(String value) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /** Unknown or not applicable; never zero. */
    record Empty() implements Cell {}

    static Cell of(@Nullable String value) {
        return value == null || value.isEmpty() ? new Empty() : new Text(value);
    }

    static Cell of(@Nullable BigDecimal value) {
        return value == null ? new Empty() : new Number(value);
    }

    static Cell of(@Nullable LocalDate value) {
        return value == null ? new Empty() : new Day(value);
    }

    static Cell of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }
}
