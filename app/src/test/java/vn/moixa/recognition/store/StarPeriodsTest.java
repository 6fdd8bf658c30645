package vn.moixa.recognition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.recognition.StarEnded;
import vn.moixa.recognition.StarGained;
import vn.moixa.registry.Author;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

@MoixaTest
@RecordApplicationEvents
class StarPeriodsTest {

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Products products;

    @Autowired
    Certificates certificates;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEvents events;

    record Period(int stars, String grade, String valid, String endedBy, String commune, String formerDistrict) {}

    @Test
    void aCertificateHoldsThirtySixMonthsWhereItsProducerIs() {
        assertThat(periods(world.shanTea()))
                .containsExactly(new Period(4, "CONFIRMED", "[2025-08-05,2028-08-06)", "EXPIRY", "03037", "088"));
    }

    @Test
    void R100_anUpgradeSupersedesFromItsDay() {
        assertThat(periods(world.artichokeExtract()))
                .extracting(Period::stars, Period::valid, Period::endedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "[2022-01-10,2024-11-05)", "SUPERSEDED"),
                        org.assertj.core.groups.Tuple.tuple(5, "[2024-11-05,2027-11-06)", "EXPIRY"));
    }

    @Test
    void R101_aLowerReRatingLowersTheStarFromItsDay() {
        var tea = world.shanTea();
        var decision =
                world.decision("77/QĐ-UBND", "UBND tỉnh Lào Cai", IssuerLevel.PROVINCE, LocalDate.of(2026, 11, 2));
        world.record(tea, decision, RecognitionKind.RE_RATING, 3, LocalDate.of(2026, 11, 2));
        assertThat(recognitions
                        .starOn(tea, LocalDate.of(2026, 11, 1))
                        .orElseThrow()
                        .stars())
                .isEqualTo(4);
        assertThat(recognitions
                        .starOn(tea, LocalDate.of(2026, 11, 2))
                        .orElseThrow()
                        .stars())
                .isEqualTo(3);
    }

    @Test
    void R102_aWithdrawalEndsTheStarOnItsDay() {
        assertThat(periods(world.withdrawnSausage()))
                .extracting(Period::valid, Period::endedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("[2025-06-19,2026-10-03)", "WITHDRAWN"));
    }

    @Test
    void R96_anExtensionKeepsTheStarUntilItsLastDay() {
        var honey = world.honey();
        assertThat(recognitions.starOn(honey, LocalDate.of(2026, 11, 24))).isEmpty();
        recognitions.extend(
                world.certificateOf(honey).id(),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 8, 10),
                "Hồ sơ phân hạng lại đang chờ hội đồng",
                World.CLERK);
        assertThat(periods(honey))
                .extracting(Period::valid, Period::endedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("[2023-08-12,2027-01-01)", "EXPIRY"));
        assertThat(events.stream(StarGained.class)).contains(new StarGained(honey, 3, LocalDate.of(2026, 11, 24)));
    }

    @Test
    void R113_aReportedRecognitionNeverPublishesAStarAndIsKeptApart() {
        var rice = world.reportedRice();
        assertThat(periods(rice))
                .extracting(Period::grade, Period::valid)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("REPORTED", "[2025-01-01,2028-01-01)"));
        assertThat(recognitions.starOn(rice, LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void endingTheStarTodayIsAnnounced() {
        var tea = world.shanTea();
        recognitions.end(
                new NewEnding(
                        world.certificateOf(tea).id(),
                        "PRODUCTION_STOPPED",
                        LocalDate.of(2026, 11, 24),
                        "Cơ sở đã dừng sản xuất",
                        "99/QĐ-UBND",
                        "UBND tỉnh Lào Cai",
                        null),
                World.CLERK);
        assertThat(events.stream(StarEnded.class)).containsExactly(new StarEnded(tea, LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void R98_R99_storedPeriodsAgreeWithTheStatesOfTheCertificatesOnEveryDay(long seed) {
        var random = new Random(seed);
        var product = world.product(world.shanTeaCooperative(), "Sản phẩm " + seed, 11);
        for (int n = 0; n < 4; n++) {
            var day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_000));
            var decision = world.decision(n + "/QĐ-UBND", "UBND tỉnh", IssuerLevel.PROVINCE, day);
            world.record(product, decision, RecognitionKind.RE_RATING, 3 + random.nextInt(2), day);
        }
        for (var filed : certificates.ofProducts(List.of(product.value()))) {
            var term = filed.records().term();
            if (random.nextInt(3) == 0 && filed.records().supersededOn() == null) {
                recognitions.extend(
                        filed.id(),
                        term.expiresOn().plusDays(1 + random.nextInt(180)),
                        term.expiresOn(),
                        "Hồ sơ đang chờ hội đồng tỉnh",
                        World.CLERK);
            }
            if (random.nextInt(3) == 0) {
                recognitions.end(
                        new NewEnding(
                                filed.id(),
                                random.nextBoolean() ? "LAW_BREACH" : "OUTSIDE_ORDER",
                                term.issuedOn().plusDays(random.nextInt(1_300)),
                                "Vi phạm",
                                "1/QĐ",
                                "UBND tỉnh",
                                null),
                        World.CLERK);
            }
        }
        for (var day = LocalDate.of(2018, 1, 1); day.isBefore(LocalDate.of(2031, 1, 1)); day = day.plusDays(13)) {
            var byRecords = recognitions.starOn(product, day).map(star -> star.stars());
            var stored = sql.sql("""
                            select stars from recognition.star_period
                            where product_id = ? and valid @> ?::date and grade = 'CONFIRMED'
                            """)
                    .params(product.value(), day)
                    .query(Integer.class)
                    .optional();
            assertThat(stored).as("%s", day).isEqualTo(byRecords);
        }
    }

    @Test
    void manyRecognitionsAreRecordedAtOnce() {
        var day = LocalDate.of(2026, 6, 30);
        var decision = world.decision("500/QĐ-UBND", "UBND tỉnh Lào Cai", IssuerLevel.PROVINCE, day);
        var made = IntStream.range(0, 2_500)
                .mapToObj(n -> NewProduct.of(world.shanTeaCooperative(), "Sản phẩm số " + n, null, "thử"))
                .toList();
        products.register(made, Author.machine("nhập", "thử"));
        var ids = new ArrayList<ProductId>();
        made.forEach(one -> ids.add(one.id()));
        recognitions.record(
                ids.stream()
                        .map(id -> vn.moixa.recognition.NewRecognition.confirmed(
                                id, decision, RecognitionKind.FIRST, 3, day, false, "thử"))
                        .toList(),
                World.CLERK);
        assertThat(sql.sql("select count(*) from recognition.fact_valid_star where valid @> date '2026-11-24'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2_500);
    }

    private List<Period> periods(ProductId product) {
        return sql.sql("""
                        select stars, grade, valid::text, ended_by, commune_code as commune, former_district_code as former_district
                        from recognition.star_period where product_id = ? order by lower(valid)
                        """).param(product.value()).query(Period.class).list();
    }
}
