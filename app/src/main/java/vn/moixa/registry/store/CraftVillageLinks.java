package vn.moixa.registry.store;

import static moixa.database.registry.Tables.CRAFT_VILLAGE;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CRAFT_VILLAGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    public List<End> villagesOf(UUID product) {
        return sql.select(CRAFT_VILLAGE.ID, CRAFT_VILLAGE.NAME)
                .from(PRODUCT_CRAFT_VILLAGE)
                .join(CRAFT_VILLAGE)
                .on(CRAFT_VILLAGE.ID.eq(PRODUCT_CRAFT_VILLAGE.CRAFT_VILLAGE_ID))
                .where(PRODUCT_CRAFT_VILLAGE.PRODUCT_ID.eq(product))
                .orderBy(CRAFT_VILLAGE.NAME)
                .fetch(row -> new End(row.value1(), row.value2()));
    }

    public List<End> productsOf(UUID village) {
        return sql.select(PRODUCT.ID, PRODUCT.NAME)
                .from(PRODUCT_CRAFT_VILLAGE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRODUCT_CRAFT_VILLAGE.PRODUCT_ID))
                .where(PRODUCT_CRAFT_VILLAGE.CRAFT_VILLAGE_ID.eq(village))
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

    public void link(UUID product, UUID village, @Nullable LocalDate from) {
        sql.insertInto(PRODUCT_CRAFT_VILLAGE)
                .set(Map.of(
                        PRODUCT_CRAFT_VILLAGE.PRODUCT_ID, product,
                        PRODUCT_CRAFT_VILLAGE.CRAFT_VILLAGE_ID, village,
                        PRODUCT_CRAFT_VILLAGE.VALID,
                                DSL.field("daterange({0}::date, null)", Object.class, DSL.val(from))))
                .onConflictDoNothing()
                .execute();
    }
}
