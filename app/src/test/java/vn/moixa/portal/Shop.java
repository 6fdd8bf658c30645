package vn.moixa.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.shared.Ids;
import vn.moixa.shared.VietnameseText;

/** Puts producers, products and stars straight into the tables, for tests of what people see of them. */
public final class Shop {

    private final JdbcClient jdbc;

    public Shop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a test needs to know of a product. */
    public record Product(UUID id, long number, String path) {}

    public UUID producer(String name, String type, String commune, boolean sample) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into registry.producer (id, name, folded, slug, unit_list, unit_code, commune_code, phone, email, sample, created_at, updated_at)
                        values (?, ?, ?, ?, '2025', ?, ?, '0912345678', 'rieng@vidu.vn', ?, now(), now())
                        """)
                .params(id, name, VietnameseText.folded(name), VietnameseText.slug(name), commune, commune, sample)
                .update();
        jdbc.sql(
                        "insert into registry.producer_type (producer_id, type, valid) values (?, ?, daterange('2018-01-01', null))")
                .params(id, type)
                .update();
        return id;
    }

    public Product product(String name, UUID producer, int set, String industry, String commune, boolean sample) {
        UUID id = Ids.next();
        String slug = VietnameseText.slug(name);
        jdbc.sql("""
                        insert into registry.product (id, producer_id, name, folded, slug, set_number, industry, unit_list, unit_code, commune_code, sample,
                            created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, '2025', ?, ?, ?, now(), now())
                        """)
                .params(id, producer, name, VietnameseText.folded(name), slug, set, industry, commune, commune, sample)
                .update();
        long number = jdbc.sql("select number from registry.product where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return new Product(id, number, "/san-pham/" + slug + "-" + number);
    }

    /** A confirmed star from a day to (not including) another. */
    public String star(Product product, int stars, LocalDate from, LocalDate to, String endedBy) {
        UUID decision = Ids.next();
        UUID recognition = Ids.next();
        UUID certificate = Ids.next();
        String code = "MX" + certificate.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        jdbc.sql("""
                        insert into recognition.decision (id, number, issuer, issuer_level, signed_on, created_at, updated_at)
                        values (?, ?, 'Uỷ ban nhân dân tỉnh Lào Cai', 'PROVINCE', ?, now(), now())
                        """)
                .params(decision, decision.toString().substring(24) + "/QĐ-UBND", from)
                .update();
        jdbc.sql("""
                        insert into recognition.recognition (id, product_id, decision_id, kind, stars, recognised_on, grade, created_at, updated_at)
                        values (?, ?, ?, 'FIRST', ?, ?, 'CONFIRMED', now(), now())
                        """).params(recognition, product.id(), decision, stars, from).update();
        jdbc.sql(
                        "insert into recognition.certificate (id, recognition_id, code, issued_on, expires_on, created_at) values (?, ?, ?, ?, ?, now())")
                .params(certificate, recognition, code, from, from.plusYears(3))
                .update();
        jdbc.sql("""
                        insert into recognition.star_period (recognition_id, certificate_id, product_id, producer_id, stars, kind, grade, valid, ended_by,
                            commune_code, sample)
                        select ?, ?, p.id, p.producer_id, ?, 'FIRST', 'CONFIRMED', daterange(?, ?), ?, p.commune_code, p.sample
                        from registry.product p where p.id = ?
                        """)
                .params(recognition, certificate, stars, from, to, endedBy, product.id())
                .update();
        return code;
    }

    public void reported(Product product, @Nullable Integer stars, int year) {
        jdbc.sql("""
                        insert into recognition.recognition (id, product_id, kind, stars, reported_year, grade, created_at, updated_at)
                        values (?, ?, 'FIRST', ?, ?, 'REPORTED', now(), now())
                        """).params(Ids.next(), product.id(), stars, year).update();
    }
}
