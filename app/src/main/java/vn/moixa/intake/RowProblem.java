package vn.moixa.intake;

import org.jspecify.annotations.Nullable;

/** Why a row cannot be taken as it stands: the column at fault, where there is one, and what is wrong and what to do. */
public record RowProblem(@Nullable String columnKey, Message message) {

    public static RowProblem in(Column column, Message message) {
        return new RowProblem(column.key(), message);
    }

    public static RowProblem ofRow(Message message) {
        return new RowProblem(null, message);
    }
}
