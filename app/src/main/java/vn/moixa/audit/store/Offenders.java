package vn.moixa.audit.store;

import java.util.ArrayList;
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

    /** Each row of the query is one. */
    @Transactional(readOnly = true)
    public Found of(Invariant.Finder.Query query) {
        try (var rows = sql.resultQuery(query.sql()).fetchSize(1_000).fetchLazy()) {
            var first = new ArrayList<String>();
            long count = 0;
            for (var row : rows) {
                if (count++ < SHOWN) {
                    first.add(Objects.toString(row.get(0)));
                }
            }
            return new Found(count, first);
        }
    }

    public Found of(Invariant.Finder.Check check) {
        List<String> all = check.offenders().get();
        return new Found(all.size(), all.stream().limit(SHOWN).toList());
    }
}
