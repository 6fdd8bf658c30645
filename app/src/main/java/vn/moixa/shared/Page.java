package vn.moixa.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some items of a list and, when there are more, the cursor that continues after the last one. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /** From one row more than the page shows: the extra row only says that a next page exists. */
    public static <T> Page<T> of(List<T> rowsAndOneMore, int size, Function<T, Cursor> cursorOf) {
        if (rowsAndOneMore.size() <= size) {
            return last(rowsAndOneMore);
        }
        var items = rowsAndOneMore.subList(0, size);
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<R>(items.stream().<R>map(mapper).toList(), next);
    }
}
