package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PRODUCT_CODE;
import static moixa.database.registry.Tables.PRODUCT_CODE_COUNTER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.ProductCode;

/** Codes of products and the running numbers of communes. */
@Repository
public class ProductCodes {

    private final DSLContext sql;

    ProductCodes(DSLContext sql) {
        this.sql = sql;
    }

    /** A code of a product and when it was given, if known. */
    public record Given(String code, @Nullable LocalDate on) {}

    public List<Given> of(UUID product) {
        return sql.select(PRODUCT_CODE.CODE, PRODUCT_CODE.GIVEN_ON)
                .from(PRODUCT_CODE)
                .where(PRODUCT_CODE.PRODUCT_ID.eq(product))
                .orderBy(PRODUCT_CODE.YEAR.desc(), PRODUCT_CODE.LIST)
                .fetch(row -> new Given(row.value1(), row.value2()));
    }

    /** The next number of the commune and year. One statement: two officers at once get two numbers, and none is given twice (R88). */
    public int nextNumber(String list, String communeCode, int year) {
        return sql.insertInto(PRODUCT_CODE_COUNTER)
                .set(PRODUCT_CODE_COUNTER.LIST, list)
                .set(PRODUCT_CODE_COUNTER.COMMUNE_CODE, communeCode)
                .set(PRODUCT_CODE_COUNTER.YEAR, (short) year)
                .set(PRODUCT_CODE_COUNTER.LAST_NUMBER, 1)
                .onConflict(PRODUCT_CODE_COUNTER.LIST, PRODUCT_CODE_COUNTER.COMMUNE_CODE, PRODUCT_CODE_COUNTER.YEAR)
                .doUpdate()
                .set(PRODUCT_CODE_COUNTER.LAST_NUMBER, PRODUCT_CODE_COUNTER.LAST_NUMBER.plus(1))
                .returning(PRODUCT_CODE_COUNTER.LAST_NUMBER)
                .fetchSingle()
                .getLastNumber();
    }

    /** A number seen in a source is used up, so that the counter goes on after it. */
    public void useUp(ProductCode code) {
        sql.insertInto(PRODUCT_CODE_COUNTER)
                .set(PRODUCT_CODE_COUNTER.LIST, code.unitList())
                .set(PRODUCT_CODE_COUNTER.COMMUNE_CODE, code.communeCode())
                .set(PRODUCT_CODE_COUNTER.YEAR, (short) code.year())
                .set(PRODUCT_CODE_COUNTER.LAST_NUMBER, code.runningNumber())
                .onConflict(PRODUCT_CODE_COUNTER.LIST, PRODUCT_CODE_COUNTER.COMMUNE_CODE, PRODUCT_CODE_COUNTER.YEAR)
                .doUpdate()
                .set(
                        PRODUCT_CODE_COUNTER.LAST_NUMBER,
                        DSL.greatest(PRODUCT_CODE_COUNTER.LAST_NUMBER, DSL.val(code.runningNumber())))
                .execute();
    }

    /** False when the code, or its number of the commune and year, belongs to another product. */
    public boolean add(UUID product, ProductCode code, @Nullable LocalDate givenOn) {
        int added = sql.insertInto(PRODUCT_CODE)
                .set(PRODUCT_CODE.CODE, code.toString())
                .set(PRODUCT_CODE.PRODUCT_ID, product)
                .set(PRODUCT_CODE.LIST, code.unitList())
                .set(PRODUCT_CODE.COMMUNE_CODE, code.communeCode())
                .set(PRODUCT_CODE.RUNNING_NUMBER, code.runningNumber())
                .set(PRODUCT_CODE.YEAR, (short) code.year())
                .set(PRODUCT_CODE.GIVEN_ON, givenOn)
                .onConflictDoNothing()
                .execute();
        return added == 1
                || sql.fetchExists(
                        PRODUCT_CODE, PRODUCT_CODE.CODE.eq(code.toString()).and(PRODUCT_CODE.PRODUCT_ID.eq(product)));
    }
}
