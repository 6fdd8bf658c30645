package vn.moixa.promotion.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.promotion.OwnRecord;
import vn.moixa.promotion.OwnRecords;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

@Component
class OwnRecordRows implements OwnRecords {

    private static final String SQL = """
            select kind, own.id, title, coalesce(url, '') as url, coalesce(contract_number, '') as contract_number, product_id,
                   lower(valid) as first_day, upper(valid) - 1 as last_day, alive, last_checked_at
            from (
                select 'CHANNEL_PRESENCE' as kind, p.id, c.name as title, p.link_id, p.contract_number, null::uuid as product_id, p.valid
                from promotion.channel_presence p join promotion.sales_channel c on c.id = p.channel_id where p.producer_id = {0}
                union all
                select 'LISTING', l.id, r.label || ' – ' || c.name, l.link_id, null, l.product_id, l.valid
                from promotion.listing l join promotion.sales_channel c on c.id = l.channel_id
                    join registry.fact_product r on r.subject_id = l.product_id where r.producer_id = {0}
                union all
                select 'STOREFRONT', s.id, coalesce(c.name, k.host), s.link_id, null, null, s.valid
                from promotion.storefront s left join promotion.sales_channel c on c.id = s.channel_id
                    join promotion.link k on k.id = s.link_id where s.producer_id = {0}
                union all
                select 'WEBSITE', w.id, k.host, w.link_id, null, null, w.valid
                from promotion.website w join promotion.link k on k.id = w.link_id where w.producer_id = {0}
            ) own left join promotion.link k on k.id = own.link_id
            order by own.id desc
            """;

    private final DSLContext database;

    OwnRecordRows(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<OwnRecord> of(ProducerId producer) {
        return database.resultQuery(SQL, org.jooq.impl.DSL.val(producer.value()))
                .fetch(OwnRecordRows::read);
    }

    private static OwnRecord read(Record row) {
        @Nullable UUID product = row.get("product_id", UUID.class);
        @Nullable OffsetDateTime checked = row.get("last_checked_at", OffsetDateTime.class);
        return new OwnRecord(
                OwnRecord.Kind.valueOf(row.get("kind", String.class)),
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("title", String.class),
                row.get("url", String.class),
                row.get("contract_number", String.class),
                product == null ? null : new ProductId(product),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("alive", Boolean.class),
                checked == null ? null : checked.toInstant());
    }
}
