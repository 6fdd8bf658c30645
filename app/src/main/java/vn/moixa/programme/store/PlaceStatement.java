package vn.moixa.programme.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Unmeasured;

/** One question answered for every place of a level at once. A place nothing is recorded in counts zero things of it. */
final class PlaceStatement {

    private final Indicator indicator;
    private final Ask ask;
    private final String place;

    PlaceStatement(Indicator indicator, Ask ask, AreaRef.Level level) {
        this.indicator = indicator;
        this.ask = ask;
        this.place = FigureStatement.place(level);
    }

    /** By code of the place; what has no place of this level stands under the empty code. */
    Map<String, Answer> run(DSLContext database) {
        var numerators = counts(database, indicator.numerator(), indicator.measure());
        var whole = indicator.denominator();
        if (whole == null) {
            Map<String, Answer> answers = new HashMap<>();
            numerators.forEach((code, count) -> answers.put(code, new Measured(count, null, indicator.measure())));
            return answers;
        }
        Map<String, Answer> answers = new HashMap<>();
        counts(database, whole, Measure.COUNT)
                .forEach((code, count) -> answers.put(
                        code,
                        count.signum() == 0
                                ? new NotMeasured(Unmeasured.EMPTY_DENOMINATOR)
                                : new Measured(
                                        numerators.getOrDefault(code, BigDecimal.ZERO), count, indicator.measure())));
        return answers;
    }

    private Map<String, BigDecimal> counts(DSLContext database, Population population, Measure measure) {
        var frame = new Frame(Frame.Key.of(population, ask));
        var predicate = new PopulationSql(frame, ask).predicate(population, measure);
        var sql = Sql.concat(
                "select " + place + " as place, ",
                frame.counted(),
                " as things from ",
                frame.rows(),
                " y where ",
                predicate,
                " group by 1");
        Map<String, BigDecimal> counts = new HashMap<>();
        database.fetch(sql.text(), sql.binds().toArray()).forEach(row -> {
            @Nullable String code = row.get("place", String.class);
            counts.put(code == null ? "" : code, row.get("things", BigDecimal.class));
        });
        return counts;
    }
}
