package vn.moixa.audit.store;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.Invariant;

/** Finds what breaks an invariant. */
@Repository
public class Offenders {

    private static final int SHOWN = 10;

    private final DSLContext sql;

    Offenders(DSLContext sql) {
        this.sql = sql;
    }

    /** How many break it, and the first of them. */
    public record Found(long count, List<String> first) {}

    @Transactional(readOnly = true)
    public Found of(Invariant invariant) {
        return switch (invariant.finder()) {
            case Invariant.Finder.Check(var offenders) -> {
                List<String> all = offenders.get();
                yield new Found(all.size(), all.stream().limit(SHOWN).toList());
            }
            case Invariant.Finder.Query(String query) -> {
                try (var rows = sql.resultQuery(query).fetchSize(1_000).fetchLazy()) {
                    var first = new java.util.ArrayList<String>();
                    long count = 0;
                    for (var row : rows) {
                        if (count++ < SHOWN) {
                            first.add(Objects.toString(row.get(0)));
                        }
                    }
                    yield new Found(count, first);
                }
            }
        };
    }
}
