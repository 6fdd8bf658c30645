package vn.moixa.programme.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Fraction;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Projection;
import vn.moixa.programme.domain.Question;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.domain.Trend;

/** Answers of questions, all of a plan in one statement. */
@Repository
@Transactional(readOnly = true)
public class Figures {

    /** A question with the place it is asked for and the units it counts, if any. */
    public record Placed(Question question, Scope scope, List<String> units) {}

    private final DSLContext database;

    public Figures(DSLContext database) {
        this.database = database;
    }

    public List<Figure> answer(List<Placed> questions, LocalDate asOf, CountingRule rule) {
        tune();
        boolean pipeline = pipelineIsPublished();
        var statement = new FigureStatement();
        List<Function<Record, Figure>> readers = new ArrayList<>();
        for (Placed placed : questions) {
            readers.add(figure(statement, placed, asOf, rule, pipeline));
        }
        var row = statement.run(database);
        return readers.stream().map(reader -> reader.apply(row)).toList();
    }

    /** The bare answers at several days, for charts. */
    public List<List<Answer>> answers(List<Placed> questions, List<LocalDate> days, CountingRule rule) {
        tune();
        List<List<Answer>> answers = new ArrayList<>();
        for (LocalDate day : days) {
            var statement = new FigureStatement();
            var readers = questions.stream()
                    .map(placed -> statement.ask(placed.question().indicator(), ask(placed, day, rule), placed.units()))
                    .toList();
            var row = statement.run(database);
            answers.add(readers.stream().map(reader -> reader.apply(row)).toList());
        }
        return answers;
    }

    /** By code of each place of the level. Only for what is counted: sums, averages and units are not taken apart. */
    public Map<String, Answer> byPlace(Placed placed, LocalDate asOf, CountingRule rule, AreaRef.Level level) {
        var indicator = placed.question().indicator();
        if (placed.scope() instanceof Scope.Outside
                || !indicator.canBeTakenApart()
                || !PublishedFacts.cover(indicator)) {
            return Map.of();
        }
        tune();
        return new PlaceStatement(indicator, ask(placed, asOf, rule), level).run(database);
    }

    private static Function<Record, Figure> figure(
            FigureStatement statement, Placed placed, LocalDate asOf, CountingRule rule, boolean pipelinePublished) {
        var question = placed.question();
        var indicator = question.indicator();
        var ask = ask(placed, asOf, rule);
        var now = statement.ask(indicator, ask, placed.units());
        boolean open = asOf.isBefore(question.deadline());
        if (!open || placed.scope() instanceof Scope.Outside || !PublishedFacts.cover(indicator)) {
            return row -> question.answered(asOf, now.apply(row), null);
        }
        if (!isProjected(indicator)) {
            return row -> {
                var answer = now.apply(row);
                return question.answered(asOf, answer, value(answer));
            };
        }
        Function<Record, Long> pipeline = pipelinePublished && takesDossiers(indicator)
                ? statement.pipeline(indicator.population(), ask)
                : _ -> 0L;
        Function<Record, Optional<Trend>> trend = indicator.isFlow() && indicator.measure() != Measure.SHARE_INCREMENT
                ? _ -> Optional.empty()
                : statement
                        .trend(indicator, ask, question.deadline(), Projection.earlier(asOf))
                        .andThen(Optional::of);
        return row -> {
            var answer = now.apply(row);
            return question.answered(
                    asOf,
                    answer,
                    answer instanceof Measured measured
                            ? projected(question, measured, asOf, trend.apply(row), pipeline.apply(row))
                            : null);
        };
    }

    private static Fraction projected(
            Question question, Measured measured, LocalDate asOf, Optional<Trend> known, long pipeline) {
        var trend = known.orElse(null);
        var indicator = question.indicator();
        var deadline = question.deadline();
        var numerator = indicator.period() instanceof Period.Between period && indicator.isFlow()
                ? Projection.flow(measured.numerator(), period, asOf, pipeline)
                : trend == null
                        ? measured.numerator()
                        : BigDecimal.valueOf(Projection.stock(trend.numerator(), asOf, deadline, pipeline));
        if (measured.denominator() == null) {
            return Fraction.of(numerator);
        }
        long denominator = trend == null ? 0 : Projection.stock(trend.denominator(), asOf, deadline, 0);
        // Nobody left to divide by: the share of today is the best guess there is.
        return denominator == 0 ? measured.value() : new Fraction(numerator, BigDecimal.valueOf(denominator));
    }

    /** Growth and averages already compare like with like; units and things that happened to a cohort are not extrapolated. */
    private static boolean isProjected(Indicator indicator) {
        if (indicator.everyUnit() != null
                || indicator.measure() == Measure.GROWTH
                || indicator.measure() == Measure.AVERAGE) {
            return false;
        }
        return !(indicator.measure() == Measure.SHARE && indicator.period() instanceof Period.Between);
    }

    private static boolean takesDossiers(Indicator indicator) {
        return indicator.denominator() == null
                && (indicator.subject() == Subject.RECOGNITION
                        || (indicator.subject() == Subject.PRODUCT
                                && indicator.population().filter().has(Criterion.HAS_VALID_STAR)));
    }

    private static Ask ask(Placed placed, LocalDate asOf, CountingRule rule) {
        return new Ask(asOf, placed.question().indicator().period(), placed.scope(), rule);
    }

    private static @Nullable Fraction value(Answer answer) {
        return answer instanceof Measured measured ? measured.value() : null;
    }

    /** Sub-selects are hashed in memory and compiled code does not pay for statements this short. */
    private void tune() {
        database.execute("select set_config('work_mem', '96MB', true), set_config('jit', 'off', true),"
                + " set_config('random_page_cost', '1.1', true)");
    }

    private boolean pipelineIsPublished() {
        return database.fetchSingle("select to_regclass('appraisal.fact_dossier') is not null")
                .get(0, Boolean.class);
    }
}
