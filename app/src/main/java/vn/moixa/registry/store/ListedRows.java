package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCER_TYPE;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CODE;
import static moixa.database.registry.Tables.REVISION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ListedProducer;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.ProductState;
import vn.moixa.registry.domain.Subject;
import vn.moixa.shared.VietnameseText;

/** What whole lists find in the register and write to it, a batch at a time. Arrays are bound, so that statements stay few and planned. */
@Repository
public class ListedRows {

    private final DSLContext sql;
    private final TransactionTemplate savepoint;

    ListedRows(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public List<ListedProducer> producersFolded(Collection<String> folded) {
        if (folded.isEmpty()) {
            return List.of();
        }
        return sql.select(
                        PRODUCER.ID,
                        PRODUCER.NAME,
                        PRODUCER.UNIT_LIST,
                        PRODUCER.UNIT_CODE,
                        PRODUCER.COMMUNE_CODE,
                        PRODUCER.FORMER_DISTRICT_CODE,
                        PRODUCER.FORMER_PROVINCE_CODE,
                        PRODUCER.ADDRESS_AS_PRINTED,
                        PRODUCER.VERSION)
                .from(PRODUCER)
                .where(any(PRODUCER.FOLDED, folded))
                .andNot(PRODUCER.SAMPLE)
                .orderBy(PRODUCER.ID)
                .fetch(row -> new ListedProducer(
                        new ProducerId(row.get(PRODUCER.ID)),
                        row.get(PRODUCER.NAME),
                        place(row, PRODUCER),
                        row.get(PRODUCER.VERSION)));
    }

    public List<ListedProduct> productsKeyed(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : products(any(PRODUCT.EXTERNAL_KEY, keys));
    }

    public List<ListedProduct> productsFolded(Collection<String> folded) {
        return folded.isEmpty() ? List.of() : products(any(PRODUCT.FOLDED, folded));
    }

    public List<ListedProduct> productsContaining(Collection<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        return products(DSL.condition(
                "exists (select from unnest({0}) as asked (text) where {1} like '%' || asked.text || '%')",
                DSL.val(texts.toArray(String[]::new)), PRODUCT.FOLDED));
    }

    public Map<String, ListedProduct> productsCoded(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> ids = sql.select(PRODUCT_CODE.CODE, PRODUCT_CODE.PRODUCT_ID)
                .from(PRODUCT_CODE)
                .where(any(PRODUCT_CODE.CODE, codes))
                .fetchMap(PRODUCT_CODE.CODE, PRODUCT_CODE.PRODUCT_ID);
        Map<UUID, ListedProduct> products = new HashMap<>();
        products(DSL.condition(
                        "{0} = any({1})", PRODUCT.ID, DSL.val(ids.values().toArray(UUID[]::new))))
                .forEach(product -> products.put(product.id().value(), product));
        Map<String, ListedProduct> found = new HashMap<>();
        ids.forEach((code, id) -> Optional.ofNullable(products.get(id)).ifPresent(product -> found.put(code, product)));
        return found;
    }

    public void refreshStatistics() {
        sql.execute("analyze registry.producer, registry.product, registry.product_code");
    }

    public Optional<ListedProduct> find(ProductId id) {
        return products(PRODUCT.ID.eq(id.value())).stream().findFirst();
    }

    public boolean update(ProductId id, int version, ListedProduct.Facts facts, Instant now) {
        return sql.update(PRODUCT)
                        .set(PRODUCT.NAME, VietnameseText.nfc(facts.name()))
                        .set(PRODUCT.FOLDED, VietnameseText.folded(facts.name()))
                        .set(PRODUCT.SLUG, VietnameseText.slug(facts.name()))
                        .set(
                                PRODUCT.PRODUCER_ID,
                                facts.producer() == null
                                        ? null
                                        : facts.producer().value())
                        .set(
                                PRODUCT.INDUSTRY,
                                facts.industry() == null
                                        ? null
                                        : facts.industry().name())
                        .set(PRODUCT.STATE, facts.state().name())
                        .set(PRODUCT.UNIT_LIST, facts.place().unitList())
                        .set(PRODUCT.UNIT_CODE, facts.place().unitCode())
                        .set(PRODUCT.COMMUNE_CODE, facts.place().communeCode())
                        .set(PRODUCT.FORMER_DISTRICT_CODE, facts.place().formerDistrictCode())
                        .set(PRODUCT.FORMER_PROVINCE_CODE, facts.place().formerProvinceCode())
                        .set(PRODUCT.ADDRESS_AS_PRINTED, facts.place().addressAsPrinted())
                        .set(PRODUCT.VERSION, version + 1)
                        .set(PRODUCT.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(PRODUCT.ID.eq(id.value()), PRODUCT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Answers the codes that are another product's. */
    public Set<ProductCode> addCodes(Map<ProductCode, ProductId> codes) {
        var given = List.copyOf(codes.keySet());
        var products = given.stream()
                .map(codes::get)
                .map(Objects::requireNonNull)
                .map(ProductId::value)
                .toList();
        sql.execute(
                "insert into registry.product_code (code, product_id, list, commune_code, running_number, year)"
                        + " select * from unnest({0}, {1}, {2}, {3}, {4}, {5}) on conflict do nothing",
                DSL.val(given.stream().map(ProductCode::toString).toArray(String[]::new)),
                DSL.val(products.toArray(UUID[]::new)),
                DSL.val(given.stream().map(ProductCode::unitList).toArray(String[]::new)),
                DSL.val(given.stream().map(ProductCode::communeCode).toArray(String[]::new)),
                DSL.val(given.stream().map(ProductCode::runningNumber).toArray(Integer[]::new)),
                DSL.val(given.stream().map(code -> (short) code.year()).toArray(Short[]::new)));
        sql.execute(
                "insert into registry.product_code_counter as c (list, commune_code, year, last_number)"
                        + " select list, commune_code, year, max(number) from unnest({0}, {1}, {2}, {3}) as n (list, commune_code, year, number)"
                        + " group by 1, 2, 3 on conflict (list, commune_code, year)"
                        + " do update set last_number = greatest(c.last_number, excluded.last_number)",
                DSL.val(given.stream().map(ProductCode::unitList).toArray(String[]::new)),
                DSL.val(given.stream().map(ProductCode::communeCode).toArray(String[]::new)),
                DSL.val(given.stream().map(code -> (short) code.year()).toArray(Short[]::new)),
                DSL.val(given.stream().map(ProductCode::runningNumber).toArray(Integer[]::new)));
        Map<String, UUID> owners = sql.select(PRODUCT_CODE.CODE, PRODUCT_CODE.PRODUCT_ID)
                .from(PRODUCT_CODE)
                .where(any(
                        PRODUCT_CODE.CODE,
                        given.stream().map(ProductCode::toString).toList()))
                .fetchMap(PRODUCT_CODE.CODE, PRODUCT_CODE.PRODUCT_ID);
        Set<ProductCode> taken = new HashSet<>();
        codes.forEach((code, product) -> {
            if (!product.value().equals(owners.get(code.toString()))) {
                taken.add(code);
            }
        });
        return taken;
    }

    public void removeCodes(Collection<ProductCode> codes) {
        sql.deleteFrom(PRODUCT_CODE)
                .where(any(
                        PRODUCT_CODE.CODE,
                        codes.stream().map(ProductCode::toString).toList()))
                .execute();
    }

    public Set<UUID> removeProducts(Map<UUID, Integer> versions) {
        return remove(versions, ids -> {
            forget(Subject.PRODUCT, ids);
            return delete(PRODUCT, PRODUCT.ID, PRODUCT.VERSION, ids, versions);
        });
    }

    public Set<UUID> removeProducers(Map<UUID, Integer> versions) {
        return remove(versions, ids -> {
            forget(Subject.PRODUCER, ids);
            sql.deleteFrom(PRODUCER_TYPE)
                    .where(anyId(PRODUCER_TYPE.PRODUCER_ID, ids))
                    .execute();
            return delete(PRODUCER, PRODUCER.ID, PRODUCER.VERSION, ids, versions);
        });
    }

    @FunctionalInterface
    private interface Removal {
        int of(Collection<UUID> ids);
    }

    /** All in one statement; when something rests on one of them, one by one, so that each obstacle is found. */
    private Set<UUID> remove(Map<UUID, Integer> versions, Removal removal) {
        if (removed(versions.keySet(), removal)) {
            return versions.keySet();
        }
        Set<UUID> gone = new HashSet<>();
        for (UUID id : versions.keySet()) {
            if (removed(List.of(id), removal)) {
                gone.add(id);
            }
        }
        return gone;
    }

    private boolean removed(Collection<UUID> ids, Removal removal) {
        try {
            return Boolean.TRUE.equals(savepoint.execute(status -> {
                if (removal.of(ids) == ids.size()) {
                    return true;
                }
                status.setRollbackOnly();
                return false;
            }));
        } catch (DataIntegrityViolationException restsOnIt) {
            return false;
        }
    }

    private int delete(
            Table<?> table, Field<UUID> id, Field<Integer> version, Collection<UUID> ids, Map<UUID, Integer> versions) {
        var ordered = List.copyOf(ids);
        return sql.deleteFrom(table)
                .where(DSL.condition(
                        "({0}, {1}) in (select * from unnest({2}, {3}))",
                        id,
                        version,
                        DSL.val(ordered.toArray(UUID[]::new)),
                        DSL.val(ordered.stream().map(versions::get).toArray(Integer[]::new))))
                .execute();
    }

    private void forget(Subject subject, Collection<UUID> ids) {
        sql.deleteFrom(REVISION)
                .where(REVISION.SUBJECT_TYPE.eq(subject.name()), anyId(REVISION.SUBJECT_ID, ids))
                .execute();
    }

    private List<ListedProduct> products(Condition condition) {
        return sql.select(
                        PRODUCT.ID,
                        PRODUCT.EXTERNAL_KEY,
                        PRODUCER.NAME.as("producer_name"),
                        PRODUCT.SOURCE,
                        PRODUCT.NAME,
                        PRODUCT.PRODUCER_ID,
                        PRODUCT.INDUSTRY,
                        PRODUCT.STATE,
                        PRODUCT.UNIT_LIST,
                        PRODUCT.UNIT_CODE,
                        PRODUCT.COMMUNE_CODE,
                        PRODUCT.FORMER_DISTRICT_CODE,
                        PRODUCT.FORMER_PROVINCE_CODE,
                        PRODUCT.ADDRESS_AS_PRINTED,
                        PRODUCT.VERSION)
                .from(PRODUCT)
                .leftJoin(PRODUCER)
                .on(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .where(condition)
                .andNot(PRODUCT.SAMPLE)
                .orderBy(PRODUCT.ID)
                .fetch(ListedRows::product);
    }

    private static ListedProduct product(Record row) {
        UUID producer = row.get(PRODUCT.PRODUCER_ID);
        String industry = row.get(PRODUCT.INDUSTRY);
        return new ListedProduct(
                new ProductId(row.get(PRODUCT.ID)),
                row.get(PRODUCT.EXTERNAL_KEY),
                row.get("producer_name", String.class),
                row.get(PRODUCT.SOURCE),
                new ListedProduct.Facts(
                        row.get(PRODUCT.NAME),
                        producer == null ? null : new ProducerId(producer),
                        industry == null ? null : Industry.valueOf(industry),
                        ProductState.valueOf(row.get(PRODUCT.STATE)),
                        place(row, PRODUCT)),
                row.get(PRODUCT.VERSION));
    }

    private static Location place(Record row, Table<?> table) {
        return new Location(
                row.get(text(table, "unit_list")),
                row.get(text(table, "unit_code")),
                row.get(text(table, "commune_code")),
                row.get(text(table, "former_district_code")),
                row.get(text(table, "former_province_code")),
                Objects.requireNonNullElse(row.get(text(table, "address_as_printed")), ""));
    }

    private static Field<String> text(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, String.class));
    }

    private static Condition any(TableField<?, String> field, Collection<String> texts) {
        return DSL.condition("{0} = any({1})", field, DSL.val(texts.toArray(String[]::new)));
    }

    private static Condition anyId(TableField<?, UUID> field, Collection<UUID> ids) {
        return DSL.condition("{0} = any({1})", field, DSL.val(ids.toArray(UUID[]::new)));
    }
}
