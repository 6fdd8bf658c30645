package vn.moixa.appraisal.criteria.store;

import static moixa.database.appraisal.Tables.CRITERIA_WORDING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.criteria.CriteriaSetId;

/** The official wording of options, attached to a version; the last one of each option counts. */
@Repository
public class Wordings {

    private final DSLContext sql;

    Wordings(DSLContext sql) {
        this.sql = sql;
    }

    /** By {@code criterion/position}. */
    public Map<String, String> of(CriteriaSetId set) {
        var found = new HashMap<String, String>();
        sql.selectFrom(CRITERIA_WORDING)
                .where(CRITERIA_WORDING.SET_ID.eq(set.value()))
                .orderBy(CRITERIA_WORDING.NUMBER)
                .forEach(row -> found.put(row.getCriterion() + "/" + row.getPosition(), row.getWording()));
        return found;
    }

    /** One wording to attach. */
    public record NewWording(String criterion, int position, String wording, String source) {}

    public void add(CriteriaSetId set, NewWording wording, Instant at, @Nullable UUID by, String byName) {
        sql.execute("lock table appraisal.criteria_wording in share row exclusive mode");
        int number = sql.select(DSL.coalesce(DSL.max(CRITERIA_WORDING.NUMBER), 0))
                        .from(CRITERIA_WORDING)
                        .where(CRITERIA_WORDING.SET_ID.eq(set.value()))
                        .and(CRITERIA_WORDING.CRITERION.eq(wording.criterion()))
                        .and(CRITERIA_WORDING.POSITION.eq((short) wording.position()))
                        .fetchSingle()
                        .value1()
                + 1;
        sql.insertInto(CRITERIA_WORDING)
                .set(CRITERIA_WORDING.SET_ID, set.value())
                .set(CRITERIA_WORDING.CRITERION, wording.criterion())
                .set(CRITERIA_WORDING.POSITION, (short) wording.position())
                .set(CRITERIA_WORDING.NUMBER, number)
                .set(CRITERIA_WORDING.WORDING, wording.wording())
                .set(CRITERIA_WORDING.SOURCE, wording.source())
                .set(CRITERIA_WORDING.ADDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CRITERIA_WORDING.ADDED_BY, by)
                .set(CRITERIA_WORDING.ADDED_BY_NAME, byName)
                .execute();
    }
}
