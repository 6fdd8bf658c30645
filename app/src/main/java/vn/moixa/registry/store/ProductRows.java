package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CODE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Reach;
import vn.moixa.registry.SimilarProduct;
import vn.moixa.registry.domain.Subject;
import vn.moixa.shared.VietnameseText;

/** Products as lists and cards, and entering many at once. */
@Repository
public class ProductRows {

    private static final Field<String> LATEST_CODE = DSL.field(DSL.select(PRODUCT_CODE.CODE)
            .from(PRODUCT_CODE)
            .where(PRODUCT_CODE.PRODUCT_ID.eq(PRODUCT.ID))
            .orderBy(PRODUCT_CODE.YEAR.desc(), PRODUCT_CODE.LIST, PRODUCT_CODE.RUNNING_NUMBER.desc())
            .limit(1));

    private final DSLContext sql;

    ProductRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list of products is narrowed to. */
    public record Filter(
            String text,
            @Nullable Industry industry,
            @Nullable String state,
            @Nullable String commune,
            @Nullable String formerDistrict,
            @Nullable UUID producer,
            boolean publishedOnly) {

        public static final Filter ALL = new Filter("", null, null, null, null, null, false);
    }

    /** A line of the list of products. */
    public record Line(ProductCard card, @Nullable String producerName, String state) {}

    public List<ProductCard> cards(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : cards(PRODUCT.ID.in(ids));
    }

    public Optional<ProductCard> byNumber(long number) {
        return cards(PRODUCT.NUMBER.eq(number)).stream().findFirst();
    }

    public Optional<ProductCard> byCode(String code) {
        return cards(PRODUCT.ID.in(
                        DSL.select(PRODUCT_CODE.PRODUCT_ID).from(PRODUCT_CODE).where(PRODUCT_CODE.CODE.eq(code))))
                .stream()
                .findFirst();
    }

    public List<ProductCard> ofProducer(UUID producer) {
        return cards(PRODUCT.PRODUCER_ID.eq(producer));
    }

    public List<Line> page(Filter filter, Reach reach, String afterName, UUID afterId, int size) {
        return sql.select(columns())
                .select(PRODUCER.NAME.as("producer_name"), PRODUCT.STATE)
                .from(PRODUCT)
                .leftJoin(PRODUCER)
                .on(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .where(condition(filter, reach))
                .and(DSL.row(PRODUCT.NAME, PRODUCT.ID).gt(afterName, afterId))
                .orderBy(PRODUCT.NAME, PRODUCT.ID)
                .limit(size + 1)
                .fetch(row -> new Line(card(row), row.get("producer_name", String.class), row.get(PRODUCT.STATE)));
    }

    public int count(Filter filter, Reach reach) {
        return sql.selectCount()
                .from(PRODUCT)
                .leftJoin(PRODUCER)
                .on(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .where(condition(filter, reach))
                .fetchSingle()
                .value1();
    }

    /** Places of products that have none of their own are those of their producers. */
    public void insert(List<NewProduct> products, Instant now) {
        Arrays.of(products)
                .column("id", UUID[]::new, one -> one.id().value())
                .column(
                        "producer_id",
                        UUID[]::new,
                        one -> one.producer() == null ? null : one.producer().value())
                .column("name", String[]::new, one -> VietnameseText.nfc(one.name()))
                .column("folded", String[]::new, one -> VietnameseText.folded(one.name()))
                .column("slug", String[]::new, one -> VietnameseText.slug(one.name()))
                .column(
                        "set_number",
                        Short[]::new,
                        one -> one.setNumber() == null ? null : one.setNumber().shortValue())
                .column(
                        "industry",
                        String[]::new,
                        one -> one.industry() == null ? null : one.industry().name())
                .column("state", String[]::new, one -> one.state().name())
                .column("flags", "text[]", String[]::new, ProductRows::flags)
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
                .column("registered_on", LocalDate[]::new, NewProduct::registeredOn)
                .column("external_key", String[]::new, NewProduct::externalKey)
                .column("sample", Boolean[]::new, NewProduct::sample)
                .column("source", String[]::new, NewProduct::source)
                .everywhere("created_at", now.atOffset(ZoneOffset.UTC))
                .everywhere("updated_at", now.atOffset(ZoneOffset.UTC))
                .insertInto(sql, "registry.product");
    }

    private static String flags(NewProduct product) {
        return product.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /** Products without a place of their own move with their producer. */
    public void followPlaces(Collection<UUID> producers) {
        sql.update(PRODUCT)
                .set(PRODUCT.COMMUNE_CODE, PRODUCER.COMMUNE_CODE)
                .set(PRODUCT.FORMER_DISTRICT_CODE, PRODUCER.FORMER_DISTRICT_CODE)
                .set(PRODUCT.FORMER_PROVINCE_CODE, PRODUCER.FORMER_PROVINCE_CODE)
                .from(PRODUCER)
                .where(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .and(PRODUCER.ID.in(producers))
                .and(PRODUCT.UNIT_CODE.isNull())
                .execute();
    }

    private List<ProductCard> cards(Condition condition) {
        return sql.select(columns())
                .from(PRODUCT)
                .where(condition)
                .orderBy(PRODUCT.ID)
                .fetch(ProductRows::card);
    }

    private static List<Field<?>> columns() {
        return List.of(
                PRODUCT.ID,
                PRODUCT.NUMBER,
                PRODUCT.NAME,
                PRODUCT.SLUG,
                LATEST_CODE.as("latest_code"),
                PRODUCT.INDUSTRY,
                PRODUCT.SET_NUMBER,
                PRODUCT.PRODUCER_ID,
                PRODUCT.UNIT_LIST,
                PRODUCT.UNIT_CODE,
                PRODUCT.COMMUNE_CODE,
                PRODUCT.FORMER_DISTRICT_CODE,
                PRODUCT.FORMER_PROVINCE_CODE,
                PRODUCT.ADDRESS_AS_PRINTED,
                PRODUCT.SAMPLE);
    }

    private static Condition condition(Filter filter, Reach reach) {
        Condition condition = Columns.within(Subject.PRODUCT, reach);
        String folded = VietnameseText.folded(filter.text());
        if (!folded.isEmpty()) {
            condition = condition.and(PRODUCT.FOLDED
                    .contains(folded)
                    .or(PRODUCER.FOLDED.contains(folded))
                    .or(PRODUCT.ID.in(DSL.select(PRODUCT_CODE.PRODUCT_ID)
                            .from(PRODUCT_CODE)
                            .where(PRODUCT_CODE.CODE.eq(filter.text().strip())))));
        }
        if (filter.industry() != null) {
            condition = condition.and(PRODUCT.INDUSTRY.eq(filter.industry().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(PRODUCT.STATE.eq(filter.state()));
        }
        if (filter.commune() != null) {
            condition = condition.and(PRODUCT.COMMUNE_CODE.eq(filter.commune()));
        }
        if (filter.formerDistrict() != null) {
            condition = condition.and(PRODUCT.FORMER_DISTRICT_CODE.eq(filter.formerDistrict()));
        }
        if (filter.producer() != null) {
            condition = condition.and(PRODUCT.PRODUCER_ID.eq(filter.producer()));
        }
        return filter.publishedOnly() ? condition.andNot(PRODUCT.SAMPLE) : condition;
    }

    private static ProductCard card(Record row) {
        String industry = row.get(PRODUCT.INDUSTRY);
        Short set = row.get(PRODUCT.SET_NUMBER);
        UUID producer = row.get(PRODUCT.PRODUCER_ID);
        return new ProductCard(
                new ProductId(row.get(PRODUCT.ID)),
                row.get(PRODUCT.NUMBER),
                row.get(PRODUCT.NAME),
                row.get(PRODUCT.SLUG),
                row.get("latest_code", String.class),
                industry == null ? null : Industry.valueOf(industry),
                set == null ? null : set.intValue(),
                producer == null ? null : new ProducerId(producer),
                new Location(
                        row.get(PRODUCT.UNIT_LIST),
                        row.get(PRODUCT.UNIT_CODE),
                        row.get(PRODUCT.COMMUNE_CODE),
                        row.get(PRODUCT.FORMER_DISTRICT_CODE),
                        row.get(PRODUCT.FORMER_PROVINCE_CODE),
                        Objects.requireNonNullElse(row.get(PRODUCT.ADDRESS_AS_PRINTED), "")),
                row.get(PRODUCT.SAMPLE));
    }

    /** By shared groups of three letters; stories count from a length at which likeness says something. */
    public List<SimilarProduct> similar(UUID product, int limit) {
        return sql.resultQuery("""
                        select * from (
                            select p.id, p.name, o.name as producer, extensions.similarity(p.folded, m.folded) as by_name,
                                case when char_length(m.story) >= 60 and char_length(p.story) >= 60
                                    then extensions.similarity(lower(p.story), lower(m.story)) else 0 end as by_story
                            from registry.product m
                            join registry.product p on p.id <> m.id and p.producer_id is distinct from m.producer_id
                            left join registry.producer o on o.id = p.producer_id
                            where m.id = {0} and (p.folded operator(extensions.%) m.folded
                                or (char_length(m.story) >= 60 and char_length(p.story) >= 60))) likeness
                        where by_name >= 0.5 or by_story >= 0.4
                        order by greatest(by_name, by_story) desc, id limit {1}
                        """, DSL.val(product), DSL.val(limit))
                .fetch(row -> new SimilarProduct(
                        new ProductId(row.get(0, UUID.class)),
                        row.get(1, String.class),
                        Objects.requireNonNullElse(row.get(2, String.class), ""),
                        row.get(3, Double.class),
                        row.get(4, Double.class)));
    }
}
