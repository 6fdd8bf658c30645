package vn.moixa.programme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Fraction;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.usecase.LoadPlans;

/** What is in sight for the end of 2024, asked on 30/9/2024: 92 days have passed since the day three months before, 92 are left. */
class ForecastTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

    private Registrar registrar;
    private UUID owner;

    @BeforeEach
    void open() throws SQLException {
        registrar = new Registrar();
        owner = registrar.producer("Hợp tác xã", At.SA_PA, false, null);
        registrar.type(owner, "COOPERATIVE", null, null);
    }

    @AfterEach
    void close() throws SQLException {
        registrar.close();
    }

    private UUID product(LocalDate from, LocalDate to) {
        var product = registrar.product("Sản phẩm " + registrar.id(), owner, At.SA_PA, false);
        registrar.star(product, owner, At.SA_PA, 3, "FIRST", "CONFIRMED", from, to, "EXPIRY", false);
        return product;
    }

    @Test
    void certificatesThatEndBeforeTheDeadlineAreOutAndNewcomersGoOnAtTheirPace() throws IOException {
        for (int i = 0; i < 5; i++) {
            product(LocalDate.of(2023, 5, 1), LocalDate.of(2026, 5, 2));
        }
        for (int i = 0; i < 3; i++) {
            product(LocalDate.of(2021, 11, 10), LocalDate.of(2024, 11, 11));
        }
        product(LocalDate.of(2024, 8, 15), LocalDate.of(2027, 8, 16));
        // What is only known later must not be foreseen.
        product(LocalDate.of(2024, 11, 20), LocalDate.of(2027, 11, 21));
        assertThat(figure("T2").value()).isEqualTo(Fraction.of(9));
        assertThat(figure("T2").forecast()).isEqualTo(Fraction.of(9 - 3 + 1));
    }

    @Test
    void aRenewedStarIsNoNewcomer() throws IOException {
        var product = product(LocalDate.of(2021, 8, 1), LocalDate.of(2024, 8, 1));
        registrar.star(
                product,
                owner,
                At.SA_PA,
                3,
                "RE_RATING",
                "CONFIRMED",
                LocalDate.of(2024, 8, 1),
                LocalDate.of(2027, 8, 2),
                "EXPIRY",
                false);
        assertThat(figure("T2").forecast()).isEqualTo(Fraction.of(1));
    }

    @Test
    void aFlowIsDrawnOutOverTheYear() throws IOException {
        for (int i = 0; i < 18; i++) {
            product(LocalDate.of(2024, 2, 1 + i), LocalDate.of(2027, 2, 1 + i));
        }
        assertThat(figure("T1").value()).isEqualTo(Fraction.of(18));
        assertThat(figure("T1").forecast()).isEqualTo(Fraction.of(24));
    }

    @Test
    void bothPartsOfAShareAreForeseen() throws IOException {
        product(LocalDate.of(2023, 5, 1), LocalDate.of(2026, 5, 2));
        var household = registrar.producer("Hộ", At.SA_PA, false, null);
        registrar.type(household, "HOUSEHOLD", null, null);
        registrar.star(
                registrar.product("Của hộ", household, At.SA_PA, false),
                household,
                At.SA_PA,
                3,
                "FIRST",
                "CONFIRMED",
                LocalDate.of(2024, 8, 1),
                LocalDate.of(2027, 8, 2),
                "EXPIRY",
                false);
        assertThat(figure("T6").value()).isEqualTo(Fraction.of(1, 2));
        // One more owner as in the last three months, and it is no cooperative.
        assertThat(figure("T6").forecast()).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void dossiersUnderWayCountWhenTheirFactsArePublished() throws IOException {
        product(LocalDate.of(2024, 2, 1), LocalDate.of(2027, 2, 2));
        assertThat(figure("T1").forecast()).isEqualTo(Fraction.of(1));
        registrar.database().execute("drop view appraisal.fact_dossier cascade");
        registrar.database().execute("""
                create view appraisal.fact_dossier as
                select gen_random_uuid() as subject_id, 'FIRST' as kind, 3 as expected_stars, daterange('2024-08-01', null) as valid,
                       '03006' as commune_code, '088' as former_district_code, '10' as former_province_code, false as sample
                from generate_series(1, 40)""");
        assertThat(figure("T1").forecast()).isEqualTo(Fraction.of(41));
        assertThat(figure("T2").forecast()).isEqualTo(Fraction.of(41));
        assertThat(figure("T3").forecast()).isEqualTo(Fraction.of(0));
    }

    @Test
    void fromTheDeadlineOnThereIsNothingToForesee() throws IOException {
        product(LocalDate.of(2024, 2, 1), LocalDate.of(2027, 2, 2));
        assertThat(figure("T2", LocalDate.of(2024, 12, 31)).forecast()).isNull();
        assertThat(figure("T2", LocalDate.of(2025, 6, 1)).forecast()).isNull();
    }

    private Figure figure(String code) throws IOException {
        return figure(code, DAY);
    }

    private Figure figure(String code, LocalDate day) throws IOException {
        var target = LoadPlans.files().stream()
                .flatMap(file -> file.targets().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Figures(registrar.database())
                .answer(
                        List.of(new Figures.Placed(target.question(), new Scope.FormerProvince("10"), List.of())),
                        day,
                        CountingRule.DEFAULT)
                .getFirst();
    }
}
