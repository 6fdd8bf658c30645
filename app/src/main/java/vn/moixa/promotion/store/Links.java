package vn.moixa.promotion.store;

import static moixa.database.promotion.Tables.LINK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.promotion.domain.WebAddress;
import vn.moixa.shared.Ids;

/** Addresses that must answer to count, and since when they do or do not. */
@Component
public class Links {

    /** Nobody can own these; they stand in sample records and would all be found dead. */
    private static final String RESERVED = "(^|\\.)(example|invalid|test)$";

    private final DSLContext database;

    Links(DSLContext database) {
        this.database = database;
    }

    /** A link whose turn it is. */
    public record Due(UUID id, String url, String host, int failures) {}

    /** The id of an address; a new one is due at once. */
    public UUID idOf(String url, Instant now) {
        database.insertInto(LINK)
                .set(LINK.ID, Ids.next())
                .set(LINK.URL, url)
                .set(LINK.HOST, WebAddress.host(url))
                .set(LINK.NEXT_CHECK_AT, at(now))
                .onConflict(LINK.URL)
                .doNothing()
                .execute();
        return Objects.requireNonNull(
                database.select(LINK.ID).from(LINK).where(LINK.URL.eq(url)).fetchSingle(LINK.ID));
    }

    /** The links due longest, not too many of one host. */
    public List<Due> due(Instant now, int limit, int perHost) {
        var place = rowNumber()
                .over()
                .partitionBy(LINK.HOST)
                .orderBy(LINK.NEXT_CHECK_AT)
                .as("place");
        var due = select(LINK.ID, LINK.URL, LINK.HOST, LINK.FAILURES, LINK.NEXT_CHECK_AT, place)
                .from(LINK)
                .where(LINK.NEXT_CHECK_AT.le(at(now)))
                .and(LINK.HOST.notLikeRegex(RESERVED))
                .asTable("due");
        return database.select(due.field(LINK.ID), due.field(LINK.URL), due.field(LINK.HOST), due.field(LINK.FAILURES))
                .from(due)
                .where(field("due.place", Integer.class).le(perHost))
                .orderBy(due.field(LINK.NEXT_CHECK_AT))
                .limit(limit)
                .fetch(row -> new Due(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    public void checked(
            UUID id, Instant now, @Nullable Integer status, @Nullable String problem, int failures, Instant nextCheck) {
        database.update(LINK)
                .set(LINK.LAST_CHECKED_AT, at(now))
                .set(LINK.LAST_STATUS, status)
                .set(LINK.LAST_PROBLEM, problem)
                .set(LINK.FAILURES, failures)
                .set(LINK.NEXT_CHECK_AT, at(nextCheck))
                .where(LINK.ID.eq(id))
                .execute();
    }

    public void postpone(UUID id, Instant nextCheck) {
        database.update(LINK)
                .set(LINK.NEXT_CHECK_AT, at(nextCheck))
                .where(LINK.ID.eq(id))
                .execute();
    }

    /**
     * Ends the period of the other state and begins one of this state, so that past days can be recomputed. A state that turned twice
     * on one day counts as it was last. Returns whether anything changed.
     */
    public boolean changeState(UUID id, boolean alive, LocalDate today) {
        database.select(LINK.ID).from(LINK).where(LINK.ID.eq(id)).forUpdate().fetch();
        database.update(LINK).set(LINK.ALIVE, alive).where(LINK.ID.eq(id)).execute();
        var present = database.fetchOptional(
                "select alive, lower(period) as since from promotion.link_state where link_id = {0} and upper_inf(period)",
                org.jooq.impl.DSL.val(id));
        if (present.isEmpty()) {
            begin(id, alive, today);
            return true;
        }
        if (present.get().get("alive", Boolean.class) == alive) {
            return false;
        }
        if (!present.get().get("since", LocalDate.class).isBefore(today)) {
            database.execute("delete from promotion.link_state where link_id = ? and upper_inf(period)", id);
            reopenOrBegin(id, alive, today);
        } else {
            database.execute(
                    "update promotion.link_state set period = daterange(lower(period), ?) where link_id = ? and upper_inf(period)",
                    today,
                    id);
            begin(id, alive, today);
        }
        return true;
    }

    /** After a day of two turns the period before may have had this very state: it goes on. */
    private void reopenOrBegin(UUID id, boolean alive, LocalDate today) {
        int reopened = database.execute(
                "update promotion.link_state set period = daterange(lower(period), null) where link_id = ? and upper(period) = ? and alive = ?",
                id,
                today,
                alive);
        if (reopened == 0) {
            begin(id, alive, today);
        }
    }

    private void begin(UUID id, boolean alive, LocalDate today) {
        database.execute(
                "insert into promotion.link_state (link_id, alive, period) values (?, ?, daterange(?, null))",
                id,
                alive,
                today);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
