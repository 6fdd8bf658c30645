package vn.moixa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The published figures of Lào Cai, counted in plain SQL over the fact views of what the command loads: sample records and the published
 * list together. One database for all tests, because none of them writes.
 */
@LoadedDemo
class SampleWorldTest {

    private Connection database;

    @BeforeAll
    void load(@Autowired LoadDemo demo, @Autowired DataSource source) throws SQLException {
        demo.run(List.of(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        database = source.getConnection();
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}/{4}/{5}")
    @CsvSource({
        "10, 2019-03-19, 10, 9, 1, 0",
        "10, 2019-10-31, 27, 24, 3, 0",
        "10, 2019-12-31, 46, 41, 5, 0",
        "10, 2021-12-31, 123, 99, 24, 0",
        "10, 2022-12-31, 142, 113, 29, 0",
        "10, 2023-09-30, 196, 186, 10, 0",
        "10, 2023-12-15, 205, 195, 10, 0",
        "10, 2023-12-31, 212, 202, 10, 0",
        "10, 2024-11-05, 212, 202, 8, 2",
        "10, 2024-12-31, 269, 259, 8, 2",
        "10, 2025-01-31, 269, 259, 8, 2",
        "10, 2025-05-20, 267, 258, 7, 2",
        "15, 2022-12-31, 138, 121, 17, 0",
        "15, 2023-10-31, 227, 206, 21, 0",
        "15, 2025-06-30, 271, 246, 25, 0",
    })
    void reportedFigures_productsByStarInTheOldProvinces(
            String province, String day, int total, int three, int four, int five) throws SQLException {
        var stock =
                "from recognition.fact_valid_star where grade = 'CONFIRMED' and former_province_code = '%s' and valid @> date '%s'"
                        .formatted(province, day);
        assertThat(numbers(
                        "select count(distinct product_id), count(*) filter (where stars = 3), count(*) filter (where stars = 4),"
                                + " count(*) filter (where stars = 5) " + stock))
                .containsExactly((long) total, (long) three, (long) four, (long) five);
    }

    @ParameterizedTest(name = "{0}: {1} owners = {2}/{3}/{4}/{5}")
    @CsvSource({
        "2023-09-30, 94, 54, 8, 27, 5",
        "2023-12-15, 94, 54, 8, 27, 5",
        "2024-11-05, 101, 57, 8, 29, 7",
        "2024-12-31, 127, 55, 10, 53, 9",
        "2025-05-20, 128, 55, 10, 54, 9",
    })
    void reportedFigures_ownersByTypeInOldLaoCai(
            String day, int total, int cooperatives, int enterprises, int households, int groups) throws SQLException {
        assertThat(numbers("""
                        select count(*), count(*) filter (where type = 'COOPERATIVE'), count(*) filter (where type = 'ENTERPRISE'),
                               count(*) filter (where type in ('HOUSEHOLD', 'HOUSEHOLD_BUSINESS')),
                               count(*) filter (where type = 'COOPERATIVE_GROUP')
                        from registry.fact_producer_type t
                        where valid @> date '%1$s' and producer_id in (
                            select producer_id from recognition.fact_valid_star
                            where grade = 'CONFIRMED' and former_province_code = '10' and valid @> date '%1$s')""".formatted(day)))
                .containsExactly(
                        (long) total, (long) cooperatives, (long) enterprises, (long) households, (long) groups);
    }

    @Test
    void reportedFigures_leadersOf128Owners() throws SQLException {
        assertThat(numbers("""
                        select count(*) filter (where woman), count(*) filter (where ethnic_minority)
                        from registry.fact_representative where producer_id in (
                            select producer_id from recognition.fact_valid_star
                            where grade = 'CONFIRMED' and former_province_code = '10' and valid @> date '2025-05-20')""")).containsExactly(56L, 59L);
    }

    @ParameterizedTest
    @CsvSource({"086, 44", "088, 40", "082, 40", "087, 40", "085, 31", "089, 30", "083, 21", "084, 14", "080, 7"})
    void reportedFigures_productsByFormerDistrict(String district, long products) throws SQLException {
        assertThat(number(
                        "select count(distinct product_id) from recognition.fact_valid_star where grade = 'CONFIRMED' and former_district_code = '"
                                + district + "' and valid @> date '2025-05-20'"))
                .isEqualTo(products);
    }

    @Test
    void reportedFigures_recognitionsOf2024InOldLaoCai() throws SQLException {
        assertThat(numbers("""
                        select count(*) filter (where kind = 'FIRST'), count(*) filter (where kind = 'RE_RATING')
                        from recognition.fact_recognition
                        where stars >= 3 and grade = 'CONFIRMED' and former_province_code = '10'
                          and occurred_on between '2024-01-01' and '2024-12-31'""")).containsExactly(49L, 8L);
    }

    @Test
    void reportedFigures_recognitionsOf2025InTheMergedProvince() throws SQLException {
        assertThat(numbers("""
                        select count(*) filter (where kind = 'FIRST'), count(*) filter (where kind = 'RE_RATING')
                        from recognition.fact_recognition
                        where stars >= 3 and occurred_on between '2025-01-01' and '2025-12-31'""")).containsExactly(62L, 10L);
    }

    @Test
    void reportedFigures_mergedProvinceOn12December2025() throws SQLException {
        assertThat(numbers("""
                        select count(distinct s.product_id), count(*) filter (where stars = 3), count(*) filter (where stars = 4),
                               count(*) filter (where stars = 5), count(distinct s.commune_code),
                               count(*) filter (where industry = 'FOOD'), count(*) filter (where industry = 'DRINK'),
                               count(*) filter (where industry = 'MEDICINAL'), count(*) filter (where industry = 'CRAFT'),
                               count(*) filter (where industry = 'TOURISM'), count(*) filter (where industry = 'ORNAMENTAL')
                        from recognition.fact_valid_star s join registry.fact_product p using (product_id)
                        where s.grade = 'CONFIRMED' and s.valid @> date '2025-12-12'""")).containsExactly(605L, 551L, 52L, 2L, 82L, 480L, 41L, 26L, 36L, 20L, 2L);
    }

    @Test
    void reportedFigures_craftVillages() throws SQLException {
        assertThat(numbers("""
                        select count(*), count(*) filter (where kind = 'CRAFT_VILLAGE'),
                               count(*) filter (where kind = 'TRADITIONAL_CRAFT_VILLAGE'),
                               count(*) filter (where kind = 'TRADITIONAL_TRADE')
                        from registry.fact_craft_village
                        where grade = 'CONFIRMED' and former_province_code = '10' and valid @> date '2023-06-30'""")).containsExactly(47L, 10L, 20L, 17L);
        assertThat(numbers("""
                        with first_product as (
                            select v.kind, min(r.occurred_on) as day
                            from registry.fact_craft_village v
                            join registry.fact_craft_village_product l on l.craft_village_id = v.subject_id
                            join recognition.fact_recognition r on r.product_id = l.product_id
                            where v.grade = 'CONFIRMED' group by v.subject_id, v.kind)
                        select count(*) filter (where kind = 'TRADITIONAL_CRAFT_VILLAGE'),
                               count(*) filter (where kind = 'TRADITIONAL_TRADE')
                        from first_product where day between '2024-01-01' and '2024-12-31'""")).containsExactly(1L, 5L);
    }

    @Test
    void reportedFigures_greenChainsOf2024() throws SQLException {
        assertThat(number("""
                        select count(distinct producer_id) from registry.fact_value_chain
                        where green and stable_area and former_province_code = '10'
                          and occurred_on between '2024-01-01' and '2024-12-31' and contracted @> date '2024-12-31'""")).isEqualTo(38);
    }

    @Test
    void reportedFigures_salesPoints() throws SQLException {
        var points =
                "select count(*) from promotion.fact_sales_point where grade = 'CONFIRMED' and former_province_code = '10' and ";
        assertThat(number(points + "valid @> date '2023-12-31'")).isEqualTo(8);
        assertThat(number(points + "valid @> date '2024-12-31'")).isEqualTo(8);
        assertThat(number(points + "occurred_on between '2024-01-01' and '2024-12-31'"))
                .isEqualTo(2);
        assertThat(number(points + "closed_on between '2024-01-01' and '2024-12-31'"))
                .isEqualTo(2);
    }

    @Test
    void reportedFigures_logoOnEveryNewlyRatedProduct() throws SQLException {
        assertThat(numbers("""
                        select count(*), count(*) filter (where state in ('ACCEPTED', 'PAID')),
                               count(*) filter (where state = 'REFUSED_BY_PRODUCER')
                        from promotion.fact_logo_support
                        where occurred_on <= '2024-12-31' and product_id in (
                            select product_id from recognition.fact_recognition
                            where kind = 'FIRST' and former_province_code = '10'
                              and occurred_on between '2024-01-01' and '2024-12-31')""")).containsExactly(49L, 48L, 1L);
    }

    @Test
    void channelsStoresAccountsAndSitesAtTheEndOf2024AreNeitherAllNorNone() throws SQLException {
        var owner = "producer_id in (select producer_id from recognition.fact_valid_star"
                + " where grade = 'CONFIRMED' and former_province_code = '10' and valid @> date '2024-12-31')";
        assertThat(number("select count(distinct producer_id) from promotion.fact_channel_presence where modern"
                        + " and claimed @> date '2024-12-31' and alive @> date '2024-12-31' and " + owner))
                .isEqualTo(71);
        assertThat(number("select count(distinct producer_id) from promotion.fact_website where own_domain"
                        + " and claimed @> date '2024-12-31' and alive @> date '2024-12-31' and " + owner))
                .isEqualTo(48);
        assertThat(number("select count(distinct producer_id) from promotion.fact_payment_account"
                        + " where valid @> date '2024-12-31' and " + owner))
                .isEqualTo(92);
        assertThat(
                        number(
                                "select count(distinct product_id) from promotion.fact_listing"
                                        + " where claimed @> date '2024-12-31' and alive @> date '2024-12-31' and product_id in (select product_id from"
                                        + " recognition.fact_valid_star where grade = 'CONFIRMED' and former_province_code = '10' and valid @> date '2024-12-31')"))
                .isEqualTo(201);
        assertThat(number("""
                        select count(distinct s.product_id) from recognition.fact_valid_star s
                        join promotion.fact_storefront f on f.producer_id = s.producer_id
                         and (f.product_id is null or f.product_id = s.product_id)
                        where s.grade = 'CONFIRMED' and s.former_province_code = '10' and s.valid @> date '2024-12-31'
                          and f.claimed @> date '2024-12-31' and f.alive @> date '2024-12-31'""")).isBetween(120L, 200L);
    }

    @Test
    void everyStateOfACertificateAndOfADecisionOccurs() throws SQLException {
        assertThat(numbers("""
                        select count(distinct ended_by), (select count(*) from recognition.extension where until >= '2026-11-24'),
                               (select count(distinct kind) from recognition.ending),
                               (select count(distinct issuer_level) from recognition.decision)
                        from recognition.star_period"""))
                .containsExactly(
                        4L, number("select count(*) from recognition.extension where until >= '2026-11-24'"), 2L, 3L);
        assertThat(number("select count(*) from recognition.extension where until >= '2026-11-24'"))
                .isPositive();
    }

    @Test
    void R106_certificatesOf28December2023AreStillOnTheRadar() throws SQLException {
        assertThat(number("""
                        select count(*) from recognition.star_period s join recognition.certificate c on c.id = s.certificate_id
                        where c.issued_on = '2023-12-28' and c.expires_on = '2026-12-28' and s.valid @> date '2026-11-24'""")).isGreaterThan(25);
    }

    @Test
    void theProgrammeIsAliveInAutumn2026() throws SQLException {
        var stock = number("select count(*) from recognition.star_period where valid @> date '2026-11-24'");
        assertThat(stock).isBetween(520L, 640L);
        assertThat(
                        number(
                                "select count(*) from recognition.fact_recognition where kind = 'FIRST' and occurred_on >= '2026-01-01'"))
                .isEqualTo(42);
    }

    @Test
    void everyRecordIsASampleOrNamesThePageItComesFrom() throws SQLException {
        var tables = texts("""
                select format('%I.%I', table_schema, table_name) from information_schema.columns
                where column_name = 'sample' and table_schema in ('registry', 'recognition', 'promotion')
                  and table_name not like 'fact_%' and table_name <> 'star_period' order by 1""");
        assertThat(tables).hasSizeGreaterThan(12);
        for (String table : tables) {
            assertThat(number("select count(*) from " + table + " where not sample and source = ''"))
                    .as(table)
                    .isZero();
            assertThat(number("select count(*) from " + table + " where sample"))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void R88_theNextProductOfACommuneGetsANumberOfItsOwn() throws SQLException {
        assertThat(number("""
                        select count(*) from (select list, commune_code, year, max(running_number) as last from registry.product_code
                                              group by list, commune_code, year) used
                        full join registry.product_code_counter c using (list, commune_code, year)
                        where last is distinct from last_number""")).isZero();
    }

    @Test
    void R86_oldCodesHaveFivePartsAndNewOnesFour() throws SQLException {
        assertThat(
                        number(
                                "select count(*) from registry.product_code where code !~ case list when 'pre2025'"
                                        + " then '^1[05]-[0-9]{3}-[0-9]{5}-[0-9]+-20[12][0-9]$' else '^15-[0-9]{5}-[0-9]+-202[56]$' end"))
                .isZero();
        assertThat(number("select count(distinct list) from registry.product_code"))
                .isEqualTo(2);
    }

    @Test
    void noSampleNameOccursTwiceOrInThePublishedList() throws SQLException {
        assertThat(texts(
                        "select s.name from registry.producer s join registry.producer p on p.folded = s.folded and not p.sample"
                                + " where s.sample"))
                .isEmpty();
        assertThat(texts("select name from registry.producer where sample group by name having count(*) > 1"))
                .isEmpty();
        assertThat(
                        texts(
                                "select name || ' / ' || producer_id from registry.product where sample group by name, producer_id having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void nobodySellsAVisitOrAPotPlantByTheBag() throws SQLException {
        assertThat(texts(
                        "select name from registry.product where sample and industry in ('TOURISM', 'CRAFT', 'ORNAMENTAL')"
                                + " and name ~ ' (túi|gói) '"))
                .isEmpty();
    }

    private long number(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    private List<Long> numbers(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            var values = new ArrayList<Long>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getLong(i));
            }
            return values;
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
