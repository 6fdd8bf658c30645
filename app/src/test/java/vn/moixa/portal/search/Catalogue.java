package vn.moixa.portal.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.area.Areas;
import vn.moixa.area.Place;
import vn.moixa.area.UnitList;
import vn.moixa.shared.Ids;
import vn.moixa.shared.VietnameseText;

/** The 145 published products, entered as their list tells them; names of private persons are left out. */
final class Catalogue {

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, UUID> makers = new HashMap<>();

    Catalogue(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var in = Catalogue.class.getResourceAsStream(file);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    Catalogue enterPublished(LocalDate starsUntil) throws IOException {
        for (NamedCsvRecord row : rows("products.csv")) {
            var product = product(
                    row.getField("name"),
                    row.getField("maker").isEmpty() ? null : maker(row.getField("maker"), row.getField("maker_type")),
                    blankToNull(row.getField("commune_pre2025")),
                    blankToNull(row.getField("district_pre2025")),
                    blankToNull(row.getField("province_pre2025")));
            ids.put(row.getField("id"), product);
            var stars = row.getField("stars").isEmpty() ? null : Integer.valueOf(row.getField("stars"));
            if (!row.getField("confirmed").isEmpty() && stars != null) {
                star(product, stars, starsUntil.minusMonths(36), starsUntil, "EXPIRY");
            } else if (stars != null) {
                reported(product, stars);
            }
        }
        return this;
    }

    UUID id(String listed) {
        return ids.get(listed);
    }

    UUID maker(String name, String type) {
        return makers.computeIfAbsent(name, given -> {
            var id = Ids.next();
            jdbc.sql("""
                            insert into registry.producer (id, name, folded, slug, created_at, updated_at)
                            values (?, ?, ?, ?, now(), now())
                            """)
                    .params(id, name, VietnameseText.folded(name), VietnameseText.slug(name))
                    .update();
            jdbc.sql("insert into registry.producer_type (producer_id, type, valid) values (?, ?, '(,)')")
                    .params(id, type)
                    .update();
            return id;
        });
    }

    UUID product(
            String name,
            @Nullable UUID maker,
            @Nullable String commune,
            @Nullable String district,
            @Nullable String province) {
        var place = commune != null ? areas.place(UnitList.PRE_2025, commune) : new Place(null, district, province);
        var id = Ids.next();
        jdbc.sql("""
                        insert into registry.product (id, producer_id, name, folded, slug, industry, unit_list, unit_code, commune_code,
                            former_district_code, former_province_code, created_at, updated_at)
                        values (?, ?, ?, ?, ?, 'FOOD', ?, ?, ?, ?, ?, now(), now())
                        """)
                .param(id)
                .param(maker)
                .param(name)
                .param(VietnameseText.folded(name))
                .param(VietnameseText.slug(name))
                .param(commune == null ? null : "pre2025")
                .param(commune)
                .param(place.communeCode())
                .param(place.formerDistrictCode())
                .param(place.formerProvinceCode())
                .update();
        return id;
    }

    void star(UUID product, int stars, LocalDate from, LocalDate end, String endedBy) {
        var decision = Ids.next();
        var recognition = Ids.next();
        jdbc.sql("""
                        insert into recognition.decision (id, number, issuer, issuer_level, signed_on, created_at, updated_at)
                        values (?, ?, 'UBND tỉnh', 'PROVINCE', ?, now(), now())
                        """).params(decision, decision.toString(), from).update();
        jdbc.sql("""
                        insert into recognition.recognition (id, product_id, decision_id, kind, stars, recognised_on, grade, created_at,
                            updated_at) values (?, ?, ?, 'FIRST', ?, ?, 'CONFIRMED', now(), now())
                        """).params(recognition, product, decision, stars, from).update();
        jdbc.sql("""
                        insert into recognition.star_period (recognition_id, product_id, stars, kind, grade, valid, ended_by, sample)
                        values (?, ?, ?, 'FIRST', 'CONFIRMED', daterange(?, ?), ?, false)
                        """).params(recognition, product, stars, from, end, endedBy).update();
    }

    void reported(UUID product, int stars) {
        jdbc.sql("""
                        insert into recognition.recognition (id, product_id, kind, stars, grade, created_at, updated_at)
                        values (?, ?, 'FIRST', ?, 'REPORTED', now(), now())
                        """).params(Ids.next(), product, stars).update();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
