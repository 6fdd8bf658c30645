package vn.moixa.portal.store;

import static moixa.database.registry.Tables.PRODUCT_SET;

import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.web.Language;

/** Names of the 26 sets. They change with the law only, so they are read once. */
@Repository
public class ProductSets {

    private record Names(String vietnamese, String english) {}

    private final DSLContext dsl;
    private volatile Map<Integer, Names> sets = Map.of();

    ProductSets(DSLContext dsl) {
        this.dsl = dsl;
    }

    public String name(@Nullable Integer number, Language language) {
        if (sets.isEmpty()) {
            sets = dsl.selectFrom(PRODUCT_SET)
                    .fetchMap(row -> row.getNumber().intValue(), row -> new Names(row.getNameVi(), row.getNameEn()));
        }
        Names names = number == null ? null : sets.get(number);
        if (names == null) {
            return "";
        }
        return language == Language.EN ? names.english : names.vietnamese;
    }
}
