package vn.moixa.registry.store;

import static moixa.database.registry.Tables.CRAFT_VILLAGE;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CRAFT_VILLAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which products come from which craft village, and since when. */
@Repository
public class CraftVillageLinks {

    private final DSLContext sql;

    CraftVillageLinks(DSLContext sql) {
        this.sql = sql;
    }

    /** One end of a link. */
    public record End(UUID id, String name) {}

    /**
     * A link of a product, also one that ended.
     *
     * @param from first day, if known
     * @param to last day; null while it holds
     * @param mistaken it never held
     */
    public record Link(
            UUID village,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean mistaken,
            @Nullable String endedBy,
            @Nullable String reason) {

        public boolean holds() {
            return to == null && !mistaken;
        }
    }

    public List<Link> ofProduct(UUID product) {
        return sql.resultQuery("""
                        select v.id, v.name, lower(l.valid) as from_day, upper(l.valid) - 1 as to_day, isempty(l.valid) as mistaken,
                               l.ended_by_name, l.ended_reason
                        from registry.product_craft_village l join registry.craft_village v on v.id = l.craft_village_id
                        where l.product_id = {0} order by v.name
                        """, DSL.val(product))
                .fetch(row -> new Link(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("from_day", LocalDate.class),
                        row.get("to_day", LocalDate.class),
                        row.get("mistaken", Boolean.class),
                        row.get("ended_by_name", String.class),
                        row.get("ended_reason", String.class)));
    }

    /** Ends the link after its last day, or says that it never held; false when it does not hold now. */
    public boolean end(
            UUID product,
            UUID village,
            @Nullable LocalDate last,
            String reason,
            @Nullable UUID by,
            String byName,
            Instant now) {
        return sql.execute(
                        """
                        update registry.product_craft_village
                        set valid = case when {2}::date is null then 'empty'::daterange
                                else daterange(lower(valid), {2}::date + 1) end,
                            ended_by = {3}::uuid, ended_by_name = {4}, ended_at = {5}, ended_reason = {6}
                        where product_id = {0} and craft_village_id = {1} and not isempty(valid) and upper_inf(valid)
                          and ({2}::date is null or lower(valid) is null or lower(valid) <= {2}::date)
                        """,
                        DSL.val(product),
                        DSL.val(village),
                        DSL.val(last),
                        DSL.val(by),
                        DSL.val(byName),
                        DSL.val(now.atOffset(ZoneOffset.UTC)),
                        DSL.val(reason))
                == 1;
    }

    public List<End> productsOf(UUID village) {
        return sql.select(PRODUCT.ID, PRODUCT.NAME)
                .from(PRODUCT_CRAFT_VILLAGE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRODUCT_CRAFT_VILLAGE.PRODUCT_ID))
                .where(PRODUCT_CRAFT_VILLAGE.CRAFT_VILLAGE_ID.eq(village))
                .and(DSL.condition("upper_inf({0}) and not isempty({0})", PRODUCT_CRAFT_VILLAGE.VALID))
                .orderBy(PRODUCT.NAME)
                .fetch(row -> new End(row.value1(), row.value2()));
    }

    public List<End> villages() {
        return sql.select(CRAFT_VILLAGE.ID, CRAFT_VILLAGE.NAME)
                .from(CRAFT_VILLAGE)
                .orderBy(CRAFT_VILLAGE.NAME)
                .limit(500)
                .fetch(row -> new End(row.value1(), row.value2()));
    }

    /** A link that ended holds again, from the day on; one that holds stays as it is. */
    public void link(UUID product, UUID village, @Nullable LocalDate from, String byName) {
        sql.execute("""
                insert into registry.product_craft_village (product_id, craft_village_id, valid, linked_by_name)
                values ({0}, {1}, daterange({2}::date, null), {3})
                on conflict (product_id, craft_village_id) do update set valid = excluded.valid, linked_by_name = excluded.linked_by_name,
                    ended_by = null, ended_by_name = null, ended_at = null, ended_reason = null
                where isempty(product_craft_village.valid) or not upper_inf(product_craft_village.valid)
                """, DSL.val(product), DSL.val(village), DSL.val(from), DSL.val(byName));
    }
}
