package vn.moixa.promotion.store;

import static moixa.database.promotion.Tables.PROPOSAL;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.registry.Reach;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** What producers entered themselves, read through what a viewer reaches. */
@Component
public class Proposals {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final DSLContext database;
    private final ObjectMapper json;

    Proposals(DSLContext database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One proposal.
     *
     * @param record the record to change; null for a new one
     * @param decision what an officer said; null while it waits
     */
    public record Proposal(
            UUID id,
            Kind kind,
            @Nullable UUID record,
            int baseVersion,
            UUID producer,
            String producerName,
            Values values,
            UUID proposedBy,
            String proposedByName,
            Instant proposedAt,
            @Nullable Decision decision) {}

    /** What became of it, with the record that it made or changed. */
    public record Decision(
            boolean accepted,
            String byName,
            Instant at,
            String answer,
            @Nullable UUID saved) {}

    /** Nothing when a change of the record waits already. */
    public Optional<UUID> add(
            Kind kind,
            @Nullable UUID record,
            int baseVersion,
            UUID producer,
            Values values,
            Viewer proposer,
            Instant now) {
        return database.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, Ids.next())
                .set(PROPOSAL.KIND, kind.slug())
                .set(PROPOSAL.RECORD_ID, record)
                .set(PROPOSAL.BASE_VERSION, record == null ? null : baseVersion)
                .set(PROPOSAL.PRODUCER_ID, producer)
                .set(PROPOSAL.FIELDS, JSONB.valueOf(json.writeValueAsString(values.byField())))
                .set(PROPOSAL.PROPOSED_BY, proposer.accountId())
                .set(PROPOSAL.PROPOSED_BY_NAME, proposer.name())
                .set(PROPOSAL.PROPOSED_AT, utc(now))
                .onConflictDoNothing()
                .returning(PROPOSAL.ID)
                .fetchOptional(PROPOSAL.ID);
    }

    /** Those that wait first, the oldest of them first; then the newest decided. */
    public List<Proposal> list(Reach reach, int limit) {
        return fetch(reached(reach), limit);
    }

    public int waiting(Reach reach) {
        return Objects.requireNonNull(database.resultQuery(
                        "select count(*) from promotion.proposal t join registry.fact_producer p on p.subject_id = t.producer_id"
                                + " where t.decided_at is null and {0}",
                        reached(reach))
                .fetchSingle(0, Integer.class));
    }

    public Optional<Proposal> find(UUID id, Reach reach) {
        return fetch(DSL.condition("t.id = {0}", DSL.val(id)).and(reached(reach)), 1).stream()
                .findFirst();
    }

    /** As {@link #find}, holding it until the transaction ends. */
    public Optional<Proposal> take(UUID id, Reach reach) {
        database.fetch("select 1 from promotion.proposal where id = ? for update", id);
        return find(id, reach);
    }

    /** Keeps what was decided. An account number is not needed any more and is kept by its last digits. */
    public void decide(
            Proposal proposal, boolean accepted, String answer, @Nullable UUID saved, Viewer by, Instant now) {
        database.update(PROPOSAL)
                .set(PROPOSAL.ACCEPTED, accepted)
                .set(PROPOSAL.ANSWER, answer)
                .set(PROPOSAL.SAVED_ID, saved)
                .set(PROPOSAL.DECIDED_BY, by.accountId())
                .set(PROPOSAL.DECIDED_BY_NAME, by.name())
                .set(PROPOSAL.DECIDED_AT, utc(now))
                .set(
                        PROPOSAL.FIELDS,
                        JSONB.valueOf(json.writeValueAsString(
                                proposal.values().masked().byField())))
                .where(PROPOSAL.ID.eq(proposal.id()))
                .execute();
    }

    private List<Proposal> fetch(Condition condition, int limit) {
        return database.resultQuery("""
                        select t.*, p.label as producer_name from promotion.proposal t
                        join registry.fact_producer p on p.subject_id = t.producer_id
                        where {0}
                        order by t.decided_at is not null, case when t.decided_at is null then t.proposed_at end, t.decided_at desc
                        limit {1}
                        """, condition, DSL.inline(limit)).fetch(this::proposal);
    }

    private static Condition reached(Reach reach) {
        if (reach.everything()) {
            return DSL.noCondition();
        }
        return DSL.field("p.commune_code", String.class)
                .in(reach.communes())
                .or(DSL.field("t.producer_id", UUID.class).in(reach.producers()));
    }

    private Proposal proposal(Record row) {
        UUID record = row.get("record_id", UUID.class);
        Integer version = row.get("base_version", Integer.class);
        OffsetDateTime decided = row.get("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.get("id", UUID.class),
                Kind.ofSlug(row.get("kind", String.class)).orElseThrow(),
                record,
                version == null ? 0 : version,
                row.get("producer_id", UUID.class),
                row.get("producer_name", String.class),
                new Values(json.readValue(row.get("fields", JSONB.class).data(), FIELDS)),
                row.get("proposed_by", UUID.class),
                row.get("proposed_by_name", String.class),
                row.get("proposed_at", OffsetDateTime.class).toInstant(),
                decided == null
                        ? null
                        : new Decision(
                                row.get("accepted", Boolean.class),
                                row.get("decided_by_name", String.class),
                                decided.toInstant(),
                                row.get("answer", String.class),
                                row.get("saved_id", UUID.class)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
