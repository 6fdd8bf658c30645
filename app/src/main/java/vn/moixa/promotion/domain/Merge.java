package vn.moixa.promotion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two edits of one record from the same version: the one saved meanwhile and the one typed. What only one person changed is taken;
 * where both changed, the person chooses. Nothing typed is lost.
 */
public record Merge(int savedVersion, Values proposal, List<Row> rows) {

    /** A field that differs. {@code both}: both changed it, so that neither may win silently. */
    public record Row(
            Field field, @Nullable String saved, @Nullable String typed, boolean both) {}

    public Merge {
        rows = List.copyOf(rows);
    }

    /** Without {@code base} (a record whose history begins later) every difference is for the person to choose. */
    public static Merge of(Kind kind, @Nullable Values base, int savedVersion, Values saved, Values typed) {
        var rows = new ArrayList<Row>();
        Values proposal = typed;
        for (Field field : kind.fields()) {
            String key = field.key();
            String theirs = saved.get(key);
            String mine = typed.get(key);
            if (Objects.equals(theirs, mine)) {
                continue;
            }
            boolean onlyTheirs = base != null && Objects.equals(base.get(key), mine);
            boolean onlyMine = base != null && Objects.equals(base.get(key), theirs);
            if (onlyTheirs) {
                proposal = proposal.with(key, theirs);
            }
            rows.add(new Row(field, theirs, mine, !onlyTheirs && !onlyMine));
        }
        return new Merge(savedVersion, proposal, rows);
    }
}
