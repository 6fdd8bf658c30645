package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCER_TYPE;
import static moixa.database.registry.Tables.SUPPLY_CONTRACT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Subject;
import vn.moixa.shared.VietnameseText;

/** Producers as lists and cards, and entering many at once. */
@Repository
public class ProducerRows {

    private final DSLContext sql;

    ProducerRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list of producers is narrowed to. */
    public record Filter(
            String text,
            @Nullable ProducerType type,
            @Nullable String commune,
            @Nullable String formerDistrict,
            boolean publishedOnly) {

        public static final Filter ALL = new Filter("", null, null, null, false);
    }

    public List<ProducerCard> cards(Collection<UUID> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : cards(PRODUCER.ID.in(ids), day);
    }

    public Optional<ProducerCard> byNumber(long number, LocalDate day) {
        return cards(PRODUCER.NUMBER.eq(number), day).stream().findFirst();
    }

    public List<ProducerCard> folded(String folded, LocalDate day) {
        return cards(PRODUCER.FOLDED.eq(folded), day);
    }

    /** By name, after the given place in the list. */
    public List<ProducerCard> page(
            Filter filter, Reach reach, LocalDate day, String afterName, UUID afterId, int size) {
        return select(day)
                .from(PRODUCER)
                .where(condition(filter, reach, day))
                .and(DSL.row(PRODUCER.NAME, PRODUCER.ID).gt(afterName, afterId))
                .orderBy(PRODUCER.NAME, PRODUCER.ID)
                .limit(size + 1)
                .fetch(ProducerRows::card);
    }

    public int count(Filter filter, Reach reach, LocalDate day) {
        return sql.fetchCount(PRODUCER, condition(filter, reach, day));
    }

    public void insert(List<NewProducer> producers, Instant now) {
        Arrays.of(producers)
                .column("id", UUID[]::new, one -> one.id().value())
                .column("name", String[]::new, one -> VietnameseText.nfc(one.name()))
                .column("folded", String[]::new, one -> VietnameseText.folded(one.name()))
                .column("slug", String[]::new, one -> VietnameseText.slug(one.name()))
                .column("unit_list", String[]::new, one -> one.place().unitList())
                .column("unit_code", String[]::new, one -> one.place().unitCode())
                .column("commune_code", String[]::new, one -> one.place().communeCode())
                .column(
                        "former_district_code",
                        String[]::new,
                        one -> one.place().formerDistrictCode())
                .column(
                        "former_province_code",
                        String[]::new,
                        one -> one.place().formerProvinceCode())
                .column("address_as_printed", String[]::new, one -> one.place().addressAsPrinted())
                .column("tax_code", String[]::new, NewProducer::taxCode)
                .column("phone", String[]::new, NewProducer::phone)
                .column("founded_on", LocalDate[]::new, NewProducer::foundedOn)
                .column("sample", Boolean[]::new, NewProducer::sample)
                .column("source", String[]::new, NewProducer::source)
                .everywhere("created_at", now.atOffset(ZoneOffset.UTC))
                .everywhere("updated_at", now.atOffset(ZoneOffset.UTC))
                .insertInto(sql, "registry.producer");
    }

    public List<String> contractParties(UUID id) {
        return sql.selectDistinct(SUPPLY_CONTRACT.COUNTERPARTY)
                .from(SUPPLY_CONTRACT)
                .where(SUPPLY_CONTRACT.PRODUCER_ID.eq(id))
                .orderBy(SUPPLY_CONTRACT.COUNTERPARTY)
                .fetch(SUPPLY_CONTRACT.COUNTERPARTY);
    }

    public Optional<String> emailOf(UUID id) {
        return sql.select(PRODUCER.EMAIL)
                .from(PRODUCER)
                .where(PRODUCER.ID.eq(id))
                .fetchOptional(PRODUCER.EMAIL);
    }

    /**
     * Another producer than the one given has the tax code. Whoever asks for the same code waits until the transaction that asked before has
     * ended, so that the answer still holds when it saves.
     */
    public boolean takesTaxCode(String taxCode, @Nullable UUID except) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('registry tax code ' || {0}, 0))", DSL.val(taxCode));
        Condition condition = PRODUCER.TAX_CODE.eq(taxCode);
        return sql.fetchExists(PRODUCER, except == null ? condition : condition.and(PRODUCER.ID.ne(except)));
    }

    private List<ProducerCard> cards(Condition condition, LocalDate day) {
        return select(day).from(PRODUCER).where(condition).orderBy(PRODUCER.ID).fetch(ProducerRows::card);
    }

    private org.jooq.SelectSelectStep<Record> select(LocalDate day) {
        return sql.select(List.<Field<?>>of(
                PRODUCER.ID,
                PRODUCER.NUMBER,
                PRODUCER.NAME,
                PRODUCER.SLUG,
                PRODUCER.UNIT_LIST,
                PRODUCER.UNIT_CODE,
                PRODUCER.COMMUNE_CODE,
                PRODUCER.FORMER_DISTRICT_CODE,
                PRODUCER.FORMER_PROVINCE_CODE,
                PRODUCER.ADDRESS_AS_PRINTED,
                PRODUCER.SAMPLE,
                DSL.field(typeOn(PRODUCER.ID, day)).as("type_on_day")));
    }

    private org.jooq.Select<org.jooq.Record1<String>> typeOn(Field<UUID> producer, LocalDate day) {
        return DSL.select(PRODUCER_TYPE.TYPE)
                .from(PRODUCER_TYPE)
                .where(PRODUCER_TYPE.PRODUCER_ID.eq(producer))
                .and(DSL.condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, DSL.val(day)));
    }

    private Condition condition(Filter filter, Reach reach, LocalDate day) {
        Condition condition = Columns.within(Subject.PRODUCER, reach);
        String folded = VietnameseText.folded(filter.text());
        if (!folded.isEmpty()) {
            condition = condition.and(PRODUCER.FOLDED.contains(folded).or(PRODUCER.TAX_CODE.eq(filter.text())));
        }
        if (filter.type() != null) {
            condition = condition.and(
                    DSL.field(typeOn(PRODUCER.ID, day)).eq(filter.type().name()));
        }
        if (filter.commune() != null) {
            condition = condition.and(PRODUCER.COMMUNE_CODE.eq(filter.commune()));
        }
        if (filter.formerDistrict() != null) {
            condition = condition.and(PRODUCER.FORMER_DISTRICT_CODE.eq(filter.formerDistrict()));
        }
        return filter.publishedOnly() ? condition.andNot(PRODUCER.SAMPLE) : condition;
    }

    private static ProducerCard card(Record row) {
        String type = row.get("type_on_day", String.class);
        return new ProducerCard(
                new ProducerId(row.get(PRODUCER.ID)),
                row.get(PRODUCER.NUMBER),
                row.get(PRODUCER.NAME),
                row.get(PRODUCER.SLUG),
                type == null ? null : ProducerType.valueOf(type),
                new Location(
                        row.get(PRODUCER.UNIT_LIST),
                        row.get(PRODUCER.UNIT_CODE),
                        row.get(PRODUCER.COMMUNE_CODE),
                        row.get(PRODUCER.FORMER_DISTRICT_CODE),
                        row.get(PRODUCER.FORMER_PROVINCE_CODE),
                        Objects.requireNonNullElse(row.get(PRODUCER.ADDRESS_AS_PRINTED), "")),
                row.get(PRODUCER.SAMPLE));
    }
}
