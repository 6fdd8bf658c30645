package violation.registry.usecase;

import org.jooq.DSLContext;

/** A use case that speaks SQL. */
public class AskTheTables {

    private final DSLContext sql;

    AskTheTables(DSLContext sql) {
        this.sql = sql;
    }

    int count() {
        return sql.fetchCount(sql.selectOne());
    }
}
