package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCT_SET;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.Industry;

/** The 26 product sets (R15). */
@Repository
public class ProductSets {

    private final DSLContext sql;

    ProductSets(DSLContext sql) {
        this.sql = sql;
    }

    /** One set with its names and the ministries in charge. */
    public record ProductSet(int number, Industry industry, String vietnamese, String english, String leadMinistry) {}

    public List<ProductSet> all() {
        return sql.selectFrom(PRODUCT_SET)
                .orderBy(PRODUCT_SET.NUMBER)
                .fetch(row -> new ProductSet(
                        row.getNumber(),
                        Industry.valueOf(row.getIndustry()),
                        row.getNameVi(),
                        row.getNameEn(),
                        row.getLeadMinistry()));
    }

    public Optional<Industry> industryOf(int number) {
        return sql.select(PRODUCT_SET.INDUSTRY)
                .from(PRODUCT_SET)
                .where(PRODUCT_SET.NUMBER.eq((short) number))
                .fetchOptional(row -> Industry.valueOf(row.value1()));
    }
}
