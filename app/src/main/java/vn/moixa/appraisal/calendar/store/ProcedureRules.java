package vn.moixa.appraisal.calendar.store;

import static moixa.database.appraisal.Tables.COUNCIL_RULES;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * The provincial rules of procedure as far as clocks and cut-off days follow them. While none are recorded, the law's silence holds:
 * waiting does not stop the clock (R50) and "before 30/4" leaves 30/4 out (R60).
 */
@Repository
public class ProcedureRules {

    private final DSLContext sql;

    ProcedureRules(DSLContext sql) {
        this.sql = sql;
    }

    public boolean waitingStopsClock(LocalDate day) {
        return says(COUNCIL_RULES.WAITING_STOPS_CLOCK, day);
    }

    public boolean cutOffDayBelongsToRound(LocalDate day) {
        return says(COUNCIL_RULES.CUT_OFF_DAY_BELONGS_TO_ROUND, day);
    }

    private boolean says(TableField<?, Boolean> rule, LocalDate day) {
        return sql.select(rule)
                .from(COUNCIL_RULES)
                .where(DSL.condition("{0} @> {1}::date", COUNCIL_RULES.EFFECTIVE, DSL.val(day)))
                .orderBy(
                        DSL.field("lower({0})", LocalDate.class, COUNCIL_RULES.EFFECTIVE)
                                .desc(),
                        COUNCIL_RULES.VERSION.desc())
                .limit(1)
                .fetchOptional(rule)
                .orElse(false);
    }
}
