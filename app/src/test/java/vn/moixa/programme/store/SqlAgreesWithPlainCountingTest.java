package vn.moixa.programme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.IndicatorJson;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Question;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.usecase.LoadPlans;

/** Every question of every plan, asked of invented provinces at many dates: the database and plain lists give the same answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlAgreesWithPlainCountingTest {

    private static final List<String> MORE =
            List.of("""
            {"subject":"PRODUCER","filter":{"ledBy":"WOMAN","hasValidStar":{"ge":3}},"measure":"SHARE",
             "denominator":{"subject":"PRODUCER","filter":{"hasValidStar":{"ge":3}}},"period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCER","filter":{"ledBy":["WOMAN","ETHNIC_MINORITY"],"hasValidStar":{"eq":4}},"measure":"COUNT","period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCER","filter":{"website":"ANY","channel":"SOCIAL_NETWORK"},"measure":"COUNT","period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCER","filter":{"event":"ATTENDED_FAIR"},"measure":"INCREMENT","period":{"from":"2023-01-01","to":"2024-06-30"}}""", """
            {"subject":"PRODUCER","filter":{"storefront":true,"paymentAccount":true},"measure":"COUNT","period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCT","filter":{"hasValidStar":{"ge":3}},"measure":"AVERAGE","quantity":"STARS","period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCT","filter":{"hasValidStar":{"ge":4},"flag":["SPECIALITY","POTENTIAL_5"],"industry":["FOOD","DRINK"]},"measure":"COUNT",
             "period":{"on":"2024-12-31"}}""", """
            {"subject":"PRODUCT","filter":{"hasValidStar":{"eq":3}},"measure":"SHARE","denominator":{"subject":"PRODUCT","filter":{}},
             "period":{"on":"2024-12-31"}}""", """
            {"subject":"PROMOTION_EVENT","filter":{"topic":"chè"},"measure":"SUM","quantity":"SALES_VND","period":{"from":"2020-01-01","to":"2024-12-31"}}""", """
            {"subject":"PROMOTION_EVENT","filter":{},"measure":"GROWTH","quantity":"SALES_VND","period":{"from":"2022-01-01","to":"2024-12-31"}}""", """
            {"subject":"SALES_POINT","filter":{"event":["OPENED","CLOSED"]},"measure":"INCREMENT","period":{"from":"2021-01-01","to":"2024-12-31"}}""", """
            {"subject":"SALES_POINT","filter":{},"measure":"COUNT","period":{"on":"2024-12-31"}}""", """
            {"subject":"CRAFT_VILLAGE","filter":{"product":"VALID_STAR"},"measure":"COUNT","period":{"on":"2024-12-31"}}""", """
            {"subject":"RECOGNITION","filter":{"kind":"RE_RATING"},"measure":"INCREMENT","period":{"from":"2020-01-01","to":"2025-12-31"}}""");

    private final List<Indicator> indicators = new ArrayList<>();
    private final Set<String> spoken = new HashSet<>();

    @BeforeAll
    void gather() throws IOException {
        for (var file : LoadPlans.files()) {
            Stream.concat(
                            file.targets().stream().map(target -> target.indicator()),
                            file.tasks().stream().map(task -> task.indicator()))
                    .forEach(indicators::add);
        }
        MORE.stream().map(IndicatorJson::parse).forEach(indicators::add);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void databaseAndListsAgree(int block) throws SQLException {
        for (long seed = block * 10L; seed < block * 10L + 10; seed++) {
            try (var registrar = new Registrar()) {
                var world = new World(seed, registrar);
                var random = new Random(seed * 31 + 7);
                for (int i = 0; i < 5; i++) {
                    compare(registrar, world, random, "seed " + seed + " round " + i);
                }
            }
        }
    }

    private void compare(Registrar registrar, World world, Random random, String where) {
        var day = World.FIRST.plusDays(random.nextInt(World.DAYS + 400));
        var rule = new CountingRule(random.nextBoolean() ? Grade.CONFIRMED : Grade.WITH_REPORTED, random.nextBoolean());
        var scope = List.<Scope>of(
                        new Scope.Everything(),
                        new Scope.FormerProvince("10"),
                        new Scope.FormerDistrict("088"),
                        new Scope.Commune("04252"))
                .get(random.nextInt(4));
        var units = List.of("080", "083", "088", "132", "10", "15");
        var placed = indicators.stream()
                .map(indicator -> new Figures.Placed(question(indicator), scope, unitsOf(indicator, units)))
                .toList();
        var answers = new Figures(registrar.database())
                .answers(placed, List.of(day), rule)
                .getFirst();
        for (int i = 0; i < indicators.size(); i++) {
            var plain = new PlainAnswers(world, rule, scope, day)
                    .answer(indicators.get(i), placed.get(i).units());
            assertThat(text(answers.get(i)))
                    .as("%s, %s, %s, %s: %s", where, day, rule, scope, IndicatorJson.write(indicators.get(i)))
                    .isEqualTo(text(plain));
            if (plain instanceof Measured measured && measured.numerator().signum() > 0) {
                spoken.add(IndicatorJson.write(indicators.get(i)));
            }
        }
    }

    private static List<String> unitsOf(Indicator indicator, List<String> units) {
        var each = indicator.everyUnit();
        return each == null
                ? List.of()
                : units.stream()
                        .filter(code -> code.length()
                                == (each.level() == vn.moixa.programme.domain.AreaRef.Level.DISTRICT ? 3 : 2))
                        .toList();
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Measured(var numerator, var denominator, var measure) ->
                numerator.stripTrailingZeros().toPlainString() + "/"
                        + (denominator == null
                                ? ""
                                : denominator.stripTrailingZeros().toPlainString());
            case Answer.NotMeasured(var why) -> why.name();
        };
    }

    private static Question question(Indicator indicator) {
        return new Question(
                "?",
                indicator,
                new Goal(Operator.GE, BigDecimal.ONE, null, Unit.ITEMS),
                indicator.period().end());
    }

    /** A comparison of nothing but zeros would prove nothing. */
    @AfterAll
    void everyQuestionWithFactsWasAnsweredWithMoreThanZero() {
        var silent = indicators.stream()
                .filter(PublishedFacts::cover)
                .map(IndicatorJson::write)
                .filter(json -> !spoken.contains(json))
                .toList();
        assertThat(silent).isEmpty();
    }
}
