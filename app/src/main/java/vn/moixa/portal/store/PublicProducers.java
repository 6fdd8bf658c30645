package vn.moixa.portal.store;

import static moixa.database.recognition.Tables.STAR_PERIOD;
import static moixa.database.registry.Tables.PHOTO;
import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCER_TYPE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.ProducerFilter;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.registry.ProducerType;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.Page;
import vn.moixa.shared.VietnameseText;

/** Producers with their legal type of the day and how many valid products they have. */
@Repository
public class PublicProducers {

    private final DSLContext dsl;

    PublicProducers(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<PublicProducer> byNumber(long number, AsOf asOf) {
        return producers(asOf).and(PRODUCER.NUMBER.eq(number)).fetchOptional(PublicProducers::producer);
    }

    public Optional<PublicProducer> byId(UUID id, AsOf asOf) {
        return producers(asOf).and(PRODUCER.ID.eq(id)).fetchOptional(PublicProducers::producer);
    }

    public List<PublicProducer> ofCommune(String communeCode, AsOf asOf) {
        return producers(asOf)
                .and(PRODUCER.COMMUNE_CODE.eq(communeCode))
                .orderBy(PRODUCER.NAME)
                .limit(500)
                .fetch(PublicProducers::producer);
    }

    public long count(ProducerFilter filter, AsOf asOf) {
        return dsl.fetchCount(filtered(filter, asOf));
    }

    /** In the order of their numbers. */
    public Page<PublicProducer> list(ProducerFilter filter, long after, int size, AsOf asOf) {
        var rows = filtered(filter, asOf)
                .and(PRODUCER.NUMBER.gt(after))
                .orderBy(PRODUCER.NUMBER)
                .limit(size + 1)
                .fetch(PublicProducers::producer);
        return Page.of(rows, size, producer -> Cursor.of(String.valueOf(producer.number())));
    }

    private SelectConditionStep<? extends Record> filtered(ProducerFilter filter, AsOf asOf) {
        var query = producers(asOf);
        if (filter.text() != null) {
            query = query.and(PRODUCER.FOLDED.contains(VietnameseText.folded(filter.text())));
        }
        if (filter.communeCode() != null) {
            query = query.and(PRODUCER.COMMUNE_CODE.eq(filter.communeCode()));
        }
        if (filter.type() != null) {
            query = query.and(type(asOf).eq(filter.type().name()));
        }
        return query;
    }

    private SelectConditionStep<? extends Record> producers(AsOf asOf) {
        return dsl.select(
                        PRODUCER.ID,
                        PRODUCER.NUMBER,
                        PRODUCER.NAME,
                        PRODUCER.SLUG,
                        PRODUCER.COMMUNE_CODE,
                        PRODUCER.FOUNDED_ON,
                        PRODUCER.WEBSITE,
                        PRODUCER.STORY,
                        PRODUCER.CEASED_ON,
                        PRODUCER.SAMPLE,
                        type(asOf).as("type"),
                        photo(),
                        validProducts(asOf))
                .from(PRODUCER)
                .where(asOf.publishedOnly() ? PRODUCER.SAMPLE.isFalse() : trueCondition());
    }

    private static Field<String> type(AsOf asOf) {
        return field(select(PRODUCER_TYPE.TYPE)
                .from(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(PRODUCER.ID))
                .and(condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, asOf.day())));
    }

    private static Field<String> photo() {
        return field(select(PHOTO.FILE_HASH)
                        .from(PHOTO)
                        .where(PHOTO.PRODUCER_ID.eq(PRODUCER.ID))
                        .orderBy(PHOTO.POSITION)
                        .limit(1))
                .as("photo");
    }

    private static Field<Integer> validProducts(AsOf asOf) {
        return field(selectCount()
                        .from(STAR_PERIOD)
                        .where(STAR_PERIOD.PRODUCER_ID.eq(PRODUCER.ID))
                        .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                        .and(condition("{0} @> {1}::date", STAR_PERIOD.VALID, asOf.day())))
                .as("valid_products");
    }

    private static PublicProducer producer(Record row) {
        return new PublicProducer(
                row.get(PRODUCER.ID),
                row.get(PRODUCER.NUMBER),
                row.get(PRODUCER.NAME),
                row.get(PRODUCER.SLUG),
                type(row.get("type", String.class)),
                row.get(PRODUCER.COMMUNE_CODE),
                row.get(PRODUCER.FOUNDED_ON),
                row.get(PRODUCER.WEBSITE),
                row.get(PRODUCER.STORY),
                row.get(PRODUCER.CEASED_ON),
                row.get(PRODUCER.SAMPLE),
                row.get("photo", String.class),
                row.get("valid_products", Long.class));
    }

    private static @Nullable ProducerType type(@Nullable String type) {
        return type == null ? null : ProducerType.valueOf(type);
    }
}
