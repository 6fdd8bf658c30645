package vn.moixa.recognition.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.store.Certificates.Filed;
import vn.moixa.shared.Validity;

/** Compares the stored star periods with what the rules in Java say of the same records: two computations that must agree (R162). */
@Repository
public class StarComparison {

    private static final int BATCH = 2_000;
    private static final int ENOUGH = 50;

    private final DSLContext sql;
    private final Certificates certificates;

    StarComparison(DSLContext sql, Certificates certificates) {
        this.sql = sql;
        this.certificates = certificates;
    }

    private record Period(String valid, int stars) {}

    /** Names the recognitions whose stored period is missing, wrong or too much. */
    public List<String> differences() {
        var differences = new ArrayList<String>();
        List<UUID> products = productsAfter(new UUID(0, 0));
        while (!products.isEmpty() && differences.size() < ENOUGH) {
            compare(products, differences);
            products = productsAfter(products.getLast());
        }
        return differences;
    }

    private void compare(List<UUID> products, List<String> differences) {
        Map<UUID, Period> stored = stored(products);
        var expected = new HashMap<UUID, Period>();
        for (Filed filed : certificates.ofProducts(products)) {
            LocalDate from = filed.records().term().issuedOn();
            LocalDate to = filed.records().starEndsOn();
            if (from.isBefore(to)) {
                expected.put(
                        filed.recognition().value(),
                        new Period(Validity.between(from, to).toDateRange(), filed.stars()));
            }
        }
        expected.forEach((recognition, period) -> {
            if (!period.equals(stored.remove(recognition))) {
                differences.add(recognition.toString());
            }
        });
        stored.keySet().forEach(recognition -> differences.add(recognition.toString()));
    }

    private Map<UUID, Period> stored(List<UUID> products) {
        var periods = new HashMap<UUID, Period>();
        sql.resultQuery("""
                        select recognition_id, valid::text as valid, stars from recognition.star_period
                        where grade = 'CONFIRMED' and product_id = any({0})
                        """, DSL.val(products.toArray(UUID[]::new)))
                .fetch()
                .forEach(row -> periods.put(
                        row.get(0, UUID.class), new Period(row.get(1, String.class), row.get(2, Integer.class))));
        return periods;
    }

    private List<UUID> productsAfter(UUID after) {
        return sql.resultQuery(
                        "select distinct product_id from recognition.recognition where product_id > {0} order by 1 limit {1}",
                        DSL.val(after), DSL.val(BATCH))
                .fetch(0, UUID.class);
    }
}
