package vn.moixa.portal.store;

import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.shared.LocalTime;

/** Addresses for search engines. Samples are left out: they are not real products. */
@Repository
public class PublicAddresses {

    /** @param changedOn null for pages that change with every record */
    public record Address(String path, @Nullable LocalDate changedOn) {}

    private final DSLContext dsl;

    PublicAddresses(DSLContext dsl) {
        this.dsl = dsl;
    }

    public long lastProduct() {
        return last(PRODUCT.NUMBER);
    }

    public long lastProducer() {
        return last(PRODUCER.NUMBER);
    }

    public List<Address> products(long after, long upTo) {
        return dsl.select(PRODUCT.SLUG, PRODUCT.NUMBER, PRODUCT.UPDATED_AT)
                .from(PRODUCT)
                .where(PRODUCT.NUMBER.gt(after))
                .and(PRODUCT.NUMBER.le(upTo))
                .and(PRODUCT.SAMPLE.isFalse())
                .and(PRODUCT.STATE.ne("POTENTIAL"))
                .orderBy(PRODUCT.NUMBER)
                .fetch(row -> address("/san-pham/", row.value1(), row.value2(), row.value3()));
    }

    public List<Address> producers(long after, long upTo) {
        return dsl.select(PRODUCER.SLUG, PRODUCER.NUMBER, PRODUCER.UPDATED_AT)
                .from(PRODUCER)
                .where(PRODUCER.NUMBER.gt(after))
                .and(PRODUCER.NUMBER.le(upTo))
                .and(PRODUCER.SAMPLE.isFalse())
                .orderBy(PRODUCER.NUMBER)
                .fetch(row -> address("/chu-the/", row.value1(), row.value2(), row.value3()));
    }

    private long last(TableField<?, Long> number) {
        Field<Long> highest = coalesce(max(number), 0L);
        Long last = dsl.select(highest).from(number.getTable()).fetchOne(highest);
        return last == null ? 0 : last;
    }

    private static Address address(String folder, String slug, long number, OffsetDateTime changed) {
        return new Address(folder + slug + "-" + number, LocalTime.dateOf(changed.toInstant()));
    }
}
