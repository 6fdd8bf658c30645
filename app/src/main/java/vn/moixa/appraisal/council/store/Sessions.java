package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.COUNCIL;
import static moixa.database.appraisal.Tables.COUNCIL_SESSION;
import static moixa.database.appraisal.Tables.SESSION_ATTENDANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.council.domain.Session;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.domain.SessionState;
import vn.moixa.web.Viewer;

/** Sessions and who attends them. */
@Repository
public class Sessions {

    private final DSLContext sql;

    Sessions(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Session> visibleTo(Viewer viewer, int limit) {
        return select(Councils.visibleTo(viewer, COUNCIL_SESSION.COUNCIL_ID), limit);
    }

    public List<Session> of(CouncilId council) {
        return select(COUNCIL_SESSION.COUNCIL_ID.eq(council.value()), 200);
    }

    public Optional<Session> find(CouncilSessionId id, Viewer viewer) {
        return select(COUNCIL_SESSION.ID.eq(id.value()).and(Councils.visibleTo(viewer, COUNCIL_SESSION.COUNCIL_ID)), 1)
                .stream()
                .findFirst();
    }

    /** Holds the session: what is done to its agenda follows one after the other. */
    public void lock(CouncilSessionId id) {
        sql.select(COUNCIL_SESSION.ID)
                .from(COUNCIL_SESSION)
                .where(COUNCIL_SESSION.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    public Session get(CouncilSessionId id) {
        return select(COUNCIL_SESSION.ID.eq(id.value()), 1).getFirst();
    }

    public void add(
            CouncilSessionId id,
            CouncilId council,
            String name,
            SessionMode mode,
            LocalDate heldOn,
            String place,
            @Nullable CouncilSessionId calledFrom,
            boolean sample,
            String byName,
            Instant now) {
        sql.insertInto(COUNCIL_SESSION)
                .set(COUNCIL_SESSION.ID, id.value())
                .set(COUNCIL_SESSION.COUNCIL_ID, council.value())
                .set(COUNCIL_SESSION.NAME, name)
                .set(COUNCIL_SESSION.MODE, mode.name())
                .set(COUNCIL_SESSION.HELD_ON, heldOn)
                .set(COUNCIL_SESSION.PLACE, place)
                .set(COUNCIL_SESSION.STATE, SessionState.PLANNED.name())
                .set(COUNCIL_SESSION.CALLED_FROM, calledFrom == null ? null : calledFrom.value())
                .set(COUNCIL_SESSION.SAMPLE, sample)
                .set(COUNCIL_SESSION.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(COUNCIL_SESSION.CREATED_BY_NAME, byName)
                .execute();
    }

    /** False when somebody saved it since that version. */
    public boolean change(CouncilSessionId id, int version, String name, LocalDate heldOn, String place) {
        return sql.update(COUNCIL_SESSION)
                        .set(COUNCIL_SESSION.NAME, name)
                        .set(COUNCIL_SESSION.HELD_ON, heldOn)
                        .set(COUNCIL_SESSION.PLACE, place)
                        .set(COUNCIL_SESSION.VERSION, COUNCIL_SESSION.VERSION.plus(1))
                        .where(COUNCIL_SESSION.ID.eq(id.value()), COUNCIL_SESSION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    public void announced(CouncilSessionId id, String byName, Instant now) {
        sql.update(COUNCIL_SESSION)
                .set(COUNCIL_SESSION.ANNOUNCED_AT, now.atOffset(ZoneOffset.UTC))
                .set(COUNCIL_SESSION.ANNOUNCED_BY_NAME, byName)
                .where(COUNCIL_SESSION.ID.eq(id.value()))
                .execute();
    }

    public void open(CouncilSessionId id, Instant now) {
        sql.update(COUNCIL_SESSION)
                .set(COUNCIL_SESSION.STATE, SessionState.OPEN.name())
                .set(COUNCIL_SESSION.OPENED_AT, now.atOffset(ZoneOffset.UTC))
                .where(COUNCIL_SESSION.ID.eq(id.value()))
                .execute();
    }

    public void close(CouncilSessionId id, Instant now) {
        sql.update(COUNCIL_SESSION)
                .set(COUNCIL_SESSION.STATE, SessionState.CLOSED.name())
                .set(COUNCIL_SESSION.CLOSED_AT, now.atOffset(ZoneOffset.UTC))
                .where(COUNCIL_SESSION.ID.eq(id.value()))
                .execute();
    }

    /** Who was noted as present or absent; who is not in the map was not noted yet. */
    public Map<UUID, Boolean> attendance(CouncilSessionId id) {
        return sql.select(SESSION_ATTENDANCE.MEMBER_ID, SESSION_ATTENDANCE.PRESENT)
                .from(SESSION_ATTENDANCE)
                .where(SESSION_ATTENDANCE.SESSION_ID.eq(id.value()))
                .fetchMap(SESSION_ATTENDANCE.MEMBER_ID, SESSION_ATTENDANCE.PRESENT);
    }

    public void note(CouncilSessionId id, UUID member, boolean present, String byName, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.insertInto(SESSION_ATTENDANCE)
                .set(SESSION_ATTENDANCE.SESSION_ID, id.value())
                .set(SESSION_ATTENDANCE.MEMBER_ID, member)
                .set(SESSION_ATTENDANCE.PRESENT, present)
                .set(SESSION_ATTENDANCE.NOTED_AT, at)
                .set(SESSION_ATTENDANCE.NOTED_BY_NAME, byName)
                .onConflict(SESSION_ATTENDANCE.SESSION_ID, SESSION_ATTENDANCE.MEMBER_ID)
                .doUpdate()
                .set(SESSION_ATTENDANCE.PRESENT, present)
                .set(SESSION_ATTENDANCE.NOTED_AT, at)
                .set(SESSION_ATTENDANCE.NOTED_BY_NAME, byName)
                .execute();
    }

    private List<Session> select(Condition condition, int limit) {
        return sql.select(COUNCIL_SESSION.asterisk(), COUNCIL.NAME.as("council_name"), COUNCIL.RULES_ID)
                .from(COUNCIL_SESSION)
                .join(COUNCIL)
                .on(COUNCIL.ID.eq(COUNCIL_SESSION.COUNCIL_ID))
                .where(condition)
                .orderBy(COUNCIL_SESSION.HELD_ON.desc(), COUNCIL_SESSION.ID.desc())
                .limit(limit)
                .fetch(Sessions::session);
    }

    private static Session session(Record row) {
        return new Session(
                new CouncilSessionId(row.get(COUNCIL_SESSION.ID)),
                new CouncilId(row.get(COUNCIL_SESSION.COUNCIL_ID)),
                row.get("council_name", String.class),
                row.get(COUNCIL.RULES_ID),
                row.get(COUNCIL_SESSION.NAME),
                SessionMode.valueOf(row.get(COUNCIL_SESSION.MODE)),
                row.get(COUNCIL_SESSION.HELD_ON),
                row.get(COUNCIL_SESSION.PLACE),
                SessionState.valueOf(row.get(COUNCIL_SESSION.STATE)),
                instant(row.get(COUNCIL_SESSION.OPENED_AT)),
                instant(row.get(COUNCIL_SESSION.CLOSED_AT)),
                instant(row.get(COUNCIL_SESSION.ANNOUNCED_AT)),
                row.get(COUNCIL_SESSION.CALLED_FROM) == null
                        ? null
                        : new CouncilSessionId(row.get(COUNCIL_SESSION.CALLED_FROM)),
                row.get(COUNCIL_SESSION.SAMPLE),
                row.get(COUNCIL_SESSION.VERSION));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
