package vn.moixa.programme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Status;
import vn.moixa.programme.domain.Unmeasured;
import vn.moixa.programme.usecase.LoadPlans;

/** Records built to the totals published on 20/5/2025 give the published figures: 267 products, 128 owners, 43,0 %. */
class PublishedTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final Map<String, Integer> BY_DISTRICT = new LinkedHashMap<>();

    static {
        BY_DISTRICT.put("086", 44);
        BY_DISTRICT.put("088", 40);
        BY_DISTRICT.put("082", 40);
        BY_DISTRICT.put("087", 40);
        BY_DISTRICT.put("085", 31);
        BY_DISTRICT.put("089", 30);
        BY_DISTRICT.put("083", 21);
        BY_DISTRICT.put("084", 14);
        BY_DISTRICT.put("080", 7);
    }

    private static Registrar registrar;

    @BeforeAll
    static void build() throws SQLException {
        registrar = new Registrar();
        var producers = new ArrayList<UUID>();
        var types = List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD", "COOPERATIVE_GROUP");
        var counts = List.of(55, 10, 54, 9);
        for (int i = 0; i < types.size(); i++) {
            for (int n = 0; n < counts.get(i); n++) {
                var producer = registrar.producer("Chủ thể " + types.get(i) + n, new At(null, "088", "10"), true, null);
                registrar.type(producer, types.get(i), null, null);
                producers.add(producer);
            }
        }
        int number = 0;
        for (var district : BY_DISTRICT.entrySet()) {
            for (int n = 0; n < district.getValue(); n++, number++) {
                var at = new At(null, district.getKey(), "10");
                var producer = producers.get(number % producers.size());
                var product = registrar.product("Sản phẩm " + number, producer, at, true);
                int stars = number < 2 ? 5 : number < 9 ? 4 : 3;
                registrar.star(
                        product,
                        producer,
                        at,
                        stars,
                        "FIRST",
                        "CONFIRMED",
                        LocalDate.of(2023, 6, 1),
                        LocalDate.of(2026, 6, 2),
                        "EXPIRY",
                        true);
            }
        }
        // One owner whose only star ended is no owner any more, and a star of the other province is not of this one.
        var past = registrar.producer("Chủ thể cũ", At.SA_PA, true, null);
        registrar.type(past, "COOPERATIVE", null, null);
        registrar.star(
                registrar.product("Đã hết hạn", past, At.SA_PA, true),
                past,
                At.SA_PA,
                3,
                "FIRST",
                "CONFIRMED",
                LocalDate.of(2021, 1, 5),
                LocalDate.of(2024, 1, 6),
                "EXPIRY",
                true);
        var other = registrar.producer("Chủ thể Yên Bái", At.YEN_BAI, true, null);
        registrar.type(other, "COOPERATIVE", null, null);
        registrar.star(
                registrar.product("Bưởi", other, At.YEN_BAI, true),
                other,
                At.YEN_BAI,
                4,
                "FIRST",
                "CONFIRMED",
                LocalDate.of(2023, 1, 5),
                LocalDate.of(2026, 1, 6),
                "EXPIRY",
                true);
    }

    @AfterAll
    static void close() throws SQLException {
        registrar.close();
    }

    @Test
    void cooperativesAre55Of128OwnersAnd43Percent() throws IOException {
        var figure = figure("T6", new Scope.FormerProvince("10"));
        assertThat(figure.answer()).isInstanceOfSatisfying(Measured.class, measured -> {
            assertThat(measured.numerator()).isEqualByComparingTo("55");
            assertThat(measured.denominator()).isEqualByComparingTo("128");
            assertThat(measured.value().percent(1)).isEqualTo(new BigDecimal("43.0"));
        });
        assertThat(figure.status()).isEqualTo(Status.MISSED);
    }

    @Test
    void enterprisesAre10Of128() throws IOException {
        assertThat(measured("T7").value().percent(1)).isEqualTo(new BigDecimal("7.8"));
    }

    @Test
    void productsAre267OfWhich7HaveFourAnd2HaveFiveStars() throws IOException {
        assertThat(measured("T2").numerator()).isEqualByComparingTo("267");
        assertThat(measured("T4").numerator()).isEqualByComparingTo("7");
        assertThat(measured("T5").numerator()).isEqualByComparingTo("2");
        assertThat(267 - 7 - 2).isEqualTo(258);
    }

    @Test
    void formerDistrictsAddUpToTheTotal() throws IOException {
        long total = 0;
        for (var district : BY_DISTRICT.entrySet()) {
            var figure = figure("T2", new Scope.FormerDistrict(district.getKey()));
            assertThat(figure.value()).isNotNull();
            assertThat(((Measured) figure.answer()).numerator())
                    .isEqualByComparingTo(BigDecimal.valueOf(district.getValue()));
            total += district.getValue();
        }
        assertThat(total).isEqualTo(267);
    }

    @Test
    void takenApartTheDistrictsAreTheSame() throws IOException {
        var target = LoadPlans.files().stream()
                .flatMap(file -> file.targets().stream())
                .filter(one -> one.code().equals("T2"))
                .findFirst()
                .orElseThrow();
        var apart = new Figures(registrar.database())
                .byPlace(
                        new Figures.Placed(target.question(), new Scope.FormerProvince("10"), List.of()),
                        DAY,
                        CountingRule.DEFAULT,
                        AreaRef.Level.DISTRICT);
        assertThat(apart).hasSize(9);
        BY_DISTRICT.forEach(
                (code, count) -> assertThat(((Measured) java.util.Objects.requireNonNull(apart.get(code))).numerator())
                        .isEqualByComparingTo(BigDecimal.valueOf(count)));
    }

    @Test
    void whatWasNeverRecordedIsNotMeasurableAndNeverZero() throws IOException {
        for (String target : List.of("T8", "T9", "T10", "T11", "T12", "T13", "T14", "T16")) {
            var figure = figure(target, new Scope.FormerProvince("10"));
            assertThat(figure.answer()).as(target).isEqualTo(new NotMeasured(Unmeasured.NOTHING_RECORDED));
            assertThat(figure.status()).isEqualTo(Status.NOT_MEASURABLE);
            assertThat(figure.value()).isNull();
        }
    }

    private static Measured measured(String target) throws IOException {
        return (Measured) figure(target, new Scope.FormerProvince("10")).answer();
    }

    private static Figure figure(String code, Scope scope) throws IOException {
        var target = LoadPlans.files().stream()
                .flatMap(file -> file.targets().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Figures(registrar.database())
                .answer(List.of(new Figures.Placed(target.question(), scope, List.of())), DAY, CountingRule.DEFAULT)
                .getFirst();
    }
}
