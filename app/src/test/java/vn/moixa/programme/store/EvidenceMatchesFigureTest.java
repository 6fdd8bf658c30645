package vn.moixa.programme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.LoadPlans;

/** Every figure opens: the lists behind it have exactly as many records as the figure says, and those not counted have a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceMatchesFigureTest {

    private static final int PAGE = 4;
    private final Set<String> reasons = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92, 65, 35})
    void listsAreAsLongAsTheFigureSays(long seed) throws SQLException, IOException {
        var targets = LoadPlans.files().stream()
                .flatMap(file -> file.targets().stream())
                .toList();
        try (var registrar = new Registrar()) {
            var world = new World(seed, registrar);
            var random = new Random(seed);
            var day = World.FIRST.plusDays(365 * 3 + random.nextInt(365 * 4));
            var rule = new CountingRule(random.nextBoolean() ? Grade.CONFIRMED : Grade.WITH_REPORTED, true);
            var evidence = new Evidence(registrar.database());
            for (Target target : targets) {
                check(target, day, rule, evidence, new Figures(registrar.database()));
            }
            assertThat(world.products).isNotNull();
        }
    }

    private void check(Target target, LocalDate day, CountingRule rule, Evidence evidence, Figures figures) {
        var units = target.indicator().everyUnit() == null ? List.<String>of() : List.of("088", "132");
        var placed = new Figures.Placed(target.question(), new Scope.Everything(), units);
        var figure = figures.answer(List.of(placed), day, rule).getFirst();
        var numerator = all(evidence, placed, Side.NUMERATOR, day, rule);
        var denominator = all(evidence, placed, Side.DENOMINATOR, day, rule);
        var gap = all(evidence, placed, Side.GAP, day, rule);
        gap.forEach(row -> {
            assertThat(row.reason()).as("%s %s", target.code(), row).isNotNull();
            reasons.add(Objects.requireNonNull(row.reason()).code());
        });
        if (!(figure.answer() instanceof Measured measured) || !units.isEmpty()) {
            return;
        }
        assertThat(numerator).as(target.code()).hasSize(measured.numerator().intValueExact());
        assertThat(numerator).allSatisfy(row -> assertThat(row.proof()).isNotNull());
        if (measured.denominator() != null && target.indicator().denominator() != null) {
            assertThat(denominator)
                    .as(target.code())
                    .hasSize(measured.denominator().intValueExact());
            assertThat(BigDecimal.valueOf(gap.size()))
                    .as(target.code())
                    .isEqualByComparingTo(measured.denominator().subtract(measured.numerator()));
        }
        var counted = numerator.stream().map(EvidenceRow::id).toList();
        assertThat(gap).extracting(EvidenceRow::id).noneMatch(counted::contains);
    }

    private static List<EvidenceRow> all(
            Evidence evidence, Figures.Placed placed, Side side, LocalDate day, CountingRule rule) {
        var rows = new ArrayList<EvidenceRow>();
        After after = null;
        while (true) {
            var page = evidence.rows(placed, side, day, rule, after, PAGE);
            rows.addAll(page);
            if (page.size() < PAGE) {
                break;
            }
            after = new After(page.getLast().label(), page.getLast().id());
        }
        assertThat(rows).extracting(EvidenceRow::id).doesNotHaveDuplicates();
        return rows;
    }

    @AfterAll
    void manyDifferentReasonsWereGiven() {
        assertThat(reasons)
                .contains(
                        "NO_LISTING",
                        "DEAD_LINK",
                        "NO_STOREFRONT",
                        "NO_ACCOUNT",
                        "OTHER_TYPE",
                        "NO_CHANNEL",
                        "STAR_EXPIRY",
                        "NO_LOGO",
                        "NO_CHAIN",
                        "OTHER_KIND",
                        "OPENED_OTHER_TIME");
    }
}
