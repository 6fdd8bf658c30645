package vn.moixa.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One cell as the file holds it. Formulas arrive as the value last computed; nothing is ever evaluated here. */
public sealed interface Cell {

    Cell EMPTY = new Empty();

    record Empty() implements Cell {}

    record Written(String text) implements Cell {}

    record Numeric(BigDecimal number) implements Cell {}

    record Dated(LocalDate day) implements Cell {}

    /** A cell that cannot be used: a spreadsheet error such as #REF!, or a text too long to be one. */
    record Broken(Message why) implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Written(text);
    }
}
