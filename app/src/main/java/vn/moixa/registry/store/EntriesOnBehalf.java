package vn.moixa.registry.store;

import static moixa.database.registry.Tables.ENTRY_ON_BEHALF;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.domain.Subject;
import vn.moixa.shared.Ids;

/** What officers entered for producers, and whether the producer has confirmed it (R84). */
@Repository
public class EntriesOnBehalf {

    private final DSLContext sql;

    EntriesOnBehalf(DSLContext sql) {
        this.sql = sql;
    }

    /** One entry; confirmed when a name and time of confirmation are there. */
    public record Line(
            UUID id,
            Subject subject,
            UUID subjectId,
            int version,
            UUID producer,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    public void add(
            Subject subject,
            UUID subjectId,
            int version,
            UUID producer,
            UUID officer,
            String officerName,
            Instant now) {
        sql.insertInto(ENTRY_ON_BEHALF)
                .set(ENTRY_ON_BEHALF.ID, Ids.next())
                .set(ENTRY_ON_BEHALF.SUBJECT_TYPE, subject.name())
                .set(ENTRY_ON_BEHALF.SUBJECT_ID, subjectId)
                .set(ENTRY_ON_BEHALF.VERSION, version)
                .set(ENTRY_ON_BEHALF.PRODUCER_ID, producer)
                .set(ENTRY_ON_BEHALF.ENTERED_BY, officer)
                .set(ENTRY_ON_BEHALF.ENTERED_BY_NAME, officerName)
                .set(ENTRY_ON_BEHALF.ENTERED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    public List<Line> waitingFor(Collection<UUID> producers) {
        return sql.selectFrom(ENTRY_ON_BEHALF)
                .where(ENTRY_ON_BEHALF.PRODUCER_ID.in(producers))
                .and(ENTRY_ON_BEHALF.CONFIRMED_BY.isNull())
                .orderBy(ENTRY_ON_BEHALF.ENTERED_AT)
                .limit(200)
                .fetch(EntriesOnBehalf::line);
    }

    public List<Line> of(Subject subject, UUID subjectId) {
        return sql.selectFrom(ENTRY_ON_BEHALF)
                .where(ENTRY_ON_BEHALF.SUBJECT_TYPE.eq(subject.name()))
                .and(ENTRY_ON_BEHALF.SUBJECT_ID.eq(subjectId))
                .orderBy(ENTRY_ON_BEHALF.ENTERED_AT.desc())
                .limit(50)
                .fetch(EntriesOnBehalf::line);
    }

    /** False when it is not one of these producers', was confirmed before, or the same person entered it. */
    public boolean confirm(UUID id, Collection<UUID> producers, UUID person, String personName, Instant now) {
        return sql.update(ENTRY_ON_BEHALF)
                        .set(ENTRY_ON_BEHALF.CONFIRMED_BY, person)
                        .set(ENTRY_ON_BEHALF.CONFIRMED_BY_NAME, personName)
                        .set(ENTRY_ON_BEHALF.CONFIRMED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(ENTRY_ON_BEHALF.ID.eq(id))
                        .and(ENTRY_ON_BEHALF.PRODUCER_ID.in(producers))
                        .and(ENTRY_ON_BEHALF.CONFIRMED_BY.isNull())
                        .and(ENTRY_ON_BEHALF.ENTERED_BY.ne(person))
                        .execute()
                == 1;
    }

    private static Line line(moixa.database.registry.tables.records.EntryOnBehalfRecord row) {
        return new Line(
                row.getId(),
                Subject.valueOf(row.getSubjectType()),
                row.getSubjectId(),
                row.getVersion(),
                row.getProducerId(),
                row.getEnteredByName(),
                row.getEnteredAt().toInstant(),
                row.getConfirmedByName(),
                row.getConfirmedAt() == null ? null : row.getConfirmedAt().toInstant());
    }
}
