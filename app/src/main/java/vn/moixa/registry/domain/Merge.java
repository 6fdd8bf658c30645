package vn.moixa.registry.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two edits of one record that started from the same version: the one already saved and the one typed. Nothing typed is lost; the person
 * chooses field by field (R167, R175).
 */
public record Merge(int savedVersion, Values saved, Values typed, List<Row> rows) {

    /** What to do about one field. */
    public enum Advice {
        /** Only this person changed it. */
        TAKE_TYPED,
        /** Only the other person changed it. */
        TAKE_SAVED,
        /** Both changed it, differently. */
        CHOOSE
    }

    public record Row(
            Field field,
            @Nullable String base,
            @Nullable String saved,
            @Nullable String typed,
            Advice advice) {}

    public Merge {
        rows = List.copyOf(rows);
    }

    public static Merge of(Subject subject, Values base, int savedVersion, Values saved, Values typed) {
        var rows = new ArrayList<Row>();
        for (Field field : subject.fields()) {
            String was = base.get(field.key());
            String theirs = saved.get(field.key());
            String mine = typed.get(field.key());
            if (!Objects.equals(theirs, mine)) {
                rows.add(new Row(field, was, theirs, mine, advice(was, theirs, mine)));
            }
        }
        return new Merge(savedVersion, saved, typed, rows);
    }

    private static Advice advice(@Nullable String was, @Nullable String theirs, @Nullable String mine) {
        if (Objects.equals(was, theirs)) {
            return Advice.TAKE_TYPED;
        }
        return Objects.equals(was, mine) ? Advice.TAKE_SAVED : Advice.CHOOSE;
    }
}
