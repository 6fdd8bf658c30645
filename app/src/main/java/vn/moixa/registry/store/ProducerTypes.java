package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCER_TYPE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.ProducerType;
import vn.moixa.shared.Validity;

/** The legal types of producers through time; the database keeps at most one on any day (R13). */
@Repository
public class ProducerTypes {

    private final DSLContext sql;

    ProducerTypes(DSLContext sql) {
        this.sql = sql;
    }

    /** One stretch of time with one legal type. */
    public record Period(ProducerType type, Validity valid, String source) {}

    public List<Period> of(UUID producer) {
        return sql.select(
                        PRODUCER_TYPE.TYPE,
                        DSL.field("{0}::text", String.class, PRODUCER_TYPE.VALID),
                        PRODUCER_TYPE.SOURCE)
                .from(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .orderBy(PRODUCER_TYPE.VALID)
                .fetch(row -> new Period(
                        ProducerType.valueOf(row.value1()),
                        Validity.ofDateRange(row.value2()).orElseThrow(),
                        row.value3()));
    }

    public Optional<ProducerType> on(UUID producer, LocalDate day) {
        return sql.select(PRODUCER_TYPE.TYPE)
                .from(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .and(DSL.condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, DSL.val(day)))
                .fetchOptional(row -> ProducerType.valueOf(row.value1()));
    }

    public void add(UUID producer, ProducerType type, Validity valid, String source) {
        sql.insertInto(PRODUCER_TYPE)
                .set(Map.of(
                        PRODUCER_TYPE.PRODUCER_ID,
                        producer,
                        PRODUCER_TYPE.TYPE,
                        type.name(),
                        PRODUCER_TYPE.VALID,
                        range(valid.from(), valid.to()),
                        PRODUCER_TYPE.SOURCE,
                        source))
                .execute();
    }

    public void addFirst(List<NewProducer> producers) {
        var typed = producers.stream().filter(one -> one.type() != null).toList();
        Arrays.of(typed)
                .column("producer_id", UUID[]::new, one -> one.id().value())
                .column(
                        "type",
                        String[]::new,
                        one -> Objects.requireNonNull(one.type()).name())
                .column(
                        "valid",
                        "daterange",
                        String[]::new,
                        one -> "[" + (one.typeSince() == null ? "" : one.typeSince()) + ",)")
                .column("source", String[]::new, NewProducer::source)
                .insertInto(sql, "registry.producer_type");
    }

    /** Ends the type held on the day before, or removes a type that would begin on the same day. */
    public void end(UUID producer, LocalDate from) {
        sql.deleteFrom(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .and(DSL.condition("lower({0}) = {1}::date", PRODUCER_TYPE.VALID, DSL.val(from)))
                .execute();
        sql.update(PRODUCER_TYPE)
                .set(Map.of(
                        PRODUCER_TYPE.VALID,
                        DSL.field(
                                "daterange(lower({0}), {1}::date)", Object.class, PRODUCER_TYPE.VALID, DSL.val(from))))
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .and(DSL.condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, DSL.val(from)))
                .execute();
    }

    public boolean hasChangeAfter(UUID producer, LocalDate day) {
        return sql.fetchExists(DSL.selectOne()
                .from(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .and(DSL.condition("lower({0}) > {1}::date", PRODUCER_TYPE.VALID, DSL.val(day))));
    }

    private static org.jooq.Field<Object> range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return DSL.field("daterange({0}::date, {1}::date)", Object.class, DSL.val(from), DSL.val(to));
    }
}
