package vn.moixa.appraisal.calendar.store;

import static moixa.database.appraisal.Tables.CALENDAR_CHANGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import moixa.database.appraisal.tables.records.CalendarChangeRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.calendar.domain.DayKind;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.web.Viewer;

/** What officers changed in the table of working days; every change is kept, the last one of a day counts. */
@Repository
public class CalendarDays {

    private final DSLContext sql;

    CalendarDays(DSLContext sql) {
        this.sql = sql;
    }

    /** One change with its reason. */
    public record Change(SpecialDay day, String reason, Instant at, String actorName) {}

    public List<SpecialDay> current() {
        return sql.selectFrom(CALENDAR_CHANGE)
                .where(CALENDAR_CHANGE.SEQ.eq(lastOfDay()))
                .fetch(CalendarDays::day);
    }

    /** All changes of days of a year, the newest first. */
    public List<Change> changesOf(int year) {
        return sql.selectFrom(CALENDAR_CHANGE)
                .where(CALENDAR_CHANGE.DAY.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .orderBy(CALENDAR_CHANGE.AT.desc(), CALENDAR_CHANGE.DAY.desc(), CALENDAR_CHANGE.SEQ.desc())
                .fetch(row -> new Change(day(row), row.getReason(), row.getAt().toInstant(), row.getActorName()));
    }

    public void add(SpecialDay day, String reason, Viewer actor, Instant at) {
        var next = sql.select(DSL.coalesce(DSL.max(CALENDAR_CHANGE.SEQ), 0).plus(1))
                .from(CALENDAR_CHANGE)
                .where(CALENDAR_CHANGE.DAY.eq(day.day()));
        sql.insertInto(CALENDAR_CHANGE)
                .set(CALENDAR_CHANGE.DAY, day.day())
                .set(CALENDAR_CHANGE.SEQ, DSL.field(next))
                .set(CALENDAR_CHANGE.KIND, day.kind().name())
                .set(CALENDAR_CHANGE.NAME_VI, day.vietnamese())
                .set(CALENDAR_CHANGE.NAME_EN, day.english())
                .set(CALENDAR_CHANGE.REASON, reason)
                .set(CALENDAR_CHANGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(CALENDAR_CHANGE.ACTOR_ID, actor.accountId())
                .set(CALENDAR_CHANGE.ACTOR_NAME, actor.name())
                .execute();
    }

    private static org.jooq.Field<Integer> lastOfDay() {
        var later = CALENDAR_CHANGE.as("later");
        return DSL.field(DSL.select(DSL.max(later.SEQ)).from(later).where(later.DAY.eq(CALENDAR_CHANGE.DAY)));
    }

    private static SpecialDay day(CalendarChangeRecord row) {
        return new SpecialDay(row.getDay(), DayKind.valueOf(row.getKind()), row.getNameVi(), row.getNameEn());
    }
}
