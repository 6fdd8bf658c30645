package vn.moixa.programme.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.EveryUnit;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Quantity;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.domain.Trend;
import vn.moixa.programme.domain.Unmeasured;

/** One statement, one row, that answers many questions. Each question asked gives a reader of that row. */
final class FigureStatement {

    private final Map<Frame.Key, Frame> frames = new LinkedHashMap<>();
    private final Map<Frame, Map<Sql, String>> aggregates = new LinkedHashMap<>();
    private final Map<Sql, String> scalars = new LinkedHashMap<>();

    Function<Record, Answer> ask(Indicator indicator, Ask ask, List<String> units) {
        if (ask.scope() instanceof Scope.Outside) {
            return _ -> new NotMeasured(Unmeasured.OUTSIDE_REGISTRY);
        }
        if (!PublishedFacts.cover(indicator)) {
            return _ -> new NotMeasured(Unmeasured.NO_FACTS);
        }
        if (indicator.isFlow() && ask.asOf().isBefore(ask.from())) {
            return _ -> new NotMeasured(Unmeasured.NOT_STARTED);
        }
        var recorded = recorded(indicator, ask);
        var answer = measured(indicator, ask, units);
        return row -> recorded.apply(row) ? answer.apply(row) : new NotMeasured(Unmeasured.NOTHING_RECORDED);
    }

    Function<Record, Trend> trend(Indicator indicator, Ask ask, LocalDate deadline, LocalDate earlier) {
        var numerator = part(indicator.numerator(), ask, deadline, earlier);
        var denominator =
                indicator.denominator() == null ? numerator : part(indicator.denominator(), ask, deadline, earlier);
        return row -> new Trend(numerator.apply(row), denominator.apply(row));
    }

    /** Dossiers under way that would enter the population, of the view the appraisal room publishes when it exists. */
    Function<Record, Long> pipeline(Population population, Ask ask) {
        var stars = population
                .filter()
                .value(Criterion.HAS_VALID_STAR)
                .or(() -> population.filter().value(Criterion.STAR))
                .map(Stars.class::cast)
                .orElse(Stars.atLeast(Stars.LOWEST));
        var kinds = population.filter().value(Criterion.RECOGNITION_KIND);
        var slot = scalar(Sql.concat(
                "(select count(*) from appraisal.fact_dossier d where ",
                Sql.all(
                        FactSql.validOn("d.valid", ask),
                        FactSql.place("d", ask.scope()),
                        FactSql.sample("d", ask),
                        Sql.of("d.expected_stars between ? and ?", stars.least(), stars.most()),
                        kinds.map(value ->
                                        Sql.in("d.kind", ((vn.moixa.programme.domain.FilterValue.Words) value).words()))
                                .orElse(Sql.of("d.kind = 'FIRST'"))),
                ")"));
        return row -> whole(row, slot);
    }

    Record run(DSLContext database) {
        var sql = sql();
        return database.fetchSingle(sql.text(), sql.binds().toArray());
    }

    Sql sql() {
        var columns = new ArrayList<Sql>();
        var tables = new ArrayList<Sql>();
        aggregates.forEach((frame, slots) -> {
            var inner = new ArrayList<Sql>();
            slots.forEach((aggregate, name) -> {
                inner.add(Sql.concat(aggregate, " as " + name));
                columns.add(Sql.of(name));
            });
            tables.add(Sql.concat("(select ", Sql.join(", ", inner), " from ", frame.rows(), " y) f" + tables.size()));
        });
        scalars.forEach((scalar, name) -> columns.add(Sql.concat(scalar, " as " + name)));
        if (columns.isEmpty()) {
            return Sql.of("select 1");
        }
        return Sql.concat("select ", Sql.join(", ", columns), tables.isEmpty() ? "" : " from ", Sql.join(", ", tables));
    }

    private Function<Record, Boolean> recorded(Indicator indicator, Ask ask) {
        var slots = PublishedFacts.viewsOf(indicator).stream()
                .map(view ->
                        scalar(Sql.concat("exists (select from " + view + " e where ", FactSql.sample("e", ask), ")")))
                .toList();
        return row -> slots.stream().allMatch(slot -> row.get(slot, Boolean.class));
    }

    private Function<Record, Answer> measured(Indicator indicator, Ask ask, List<String> units) {
        var measure = indicator.measure();
        var everyUnit = indicator.everyUnit();
        if (everyUnit != null) {
            return inEveryUnit(everyUnit, ask, units, measure);
        }
        var numerator = count(indicator.numerator(), measure, indicator.quantity(), ask);
        return switch (measure) {
            case COUNT, INCREMENT, SUM -> row -> new Measured(decimal(row, numerator), null, measure);
            case SHARE, SHARE_INCREMENT ->
                ratio(
                        numerator,
                        count(denominator(indicator), Measure.COUNT, null, ask),
                        measure,
                        Unmeasured.EMPTY_DENOMINATOR);
            case AVERAGE ->
                ratio(
                        numerator,
                        count(indicator.population(), Measure.COUNT, null, ask),
                        measure,
                        Unmeasured.EMPTY_DENOMINATOR);
            case GROWTH -> {
                var before = yearBefore(ask);
                yield ratio(
                        numerator,
                        count(indicator.population(), measure, indicator.quantity(), before),
                        measure,
                        Unmeasured.NO_EARLIER_PERIOD);
            }
        };
    }

    private static Population denominator(Indicator indicator) {
        var denominator = indicator.denominator();
        if (denominator == null) {
            throw new IllegalStateException("a share without denominator");
        }
        return denominator;
    }

    private static Function<Record, Answer> ratio(
            String numerator, String denominator, Measure measure, Unmeasured ifZero) {
        return row -> {
            var below = decimal(row, denominator);
            return below.signum() == 0
                    ? new NotMeasured(ifZero)
                    : new Measured(decimal(row, numerator), below, measure);
        };
    }

    private static Ask yearBefore(Ask ask) {
        var period = ask.period() instanceof Period.Between(var from, var to)
                ? new Period.Between(from.minusYears(1), to.minusYears(1))
                : ask.period();
        return ask.on(ask.asOf().minusYears(1)).about(period);
    }

    private String count(Population population, Measure measure, @Nullable Quantity quantity, Ask ask) {
        var frame = frames.computeIfAbsent(Frame.Key.of(population, ask), Frame::new);
        var predicate = new PopulationSql(frame, ask).predicate(population, measure);
        var aggregate = quantity == null ? frame.counted() : Sql.of("sum(y." + column(quantity) + ")");
        return aggregate(frame, filtered(aggregate, predicate));
    }

    private static String column(Quantity quantity) {
        return switch (quantity) {
            case SALES_VND -> "sales_vnd";
            case CONTRACTS -> "contracts";
            case MEMORANDA -> "memoranda";
            case SUPPORT_VND -> "amount_vnd";
            case HECTARES -> "hectares";
            case STARS -> "stars";
        };
    }

    private Function<Record, Answer> inEveryUnit(EveryUnit each, Ask ask, List<String> units, Measure measure) {
        var frame = new Frame(Frame.Key.of(each.counted(), ask));
        var predicate = new PopulationSql(frame, ask).predicate(each.counted(), each.measure());
        var slot = scalar(Sql.concat(
                "(select count(*) from (select " + place(each) + " as unit, ",
                frame.counted(),
                " as things from ",
                frame.rows(),
                " y where ",
                predicate,
                " group by 1) g where ",
                Sql.of("g.things >= ? and ", each.atLeast()),
                Sql.in("g.unit", units),
                ")"));
        return row -> units.isEmpty()
                ? new NotMeasured(Unmeasured.EMPTY_DENOMINATOR)
                : new Measured(decimal(row, slot), BigDecimal.valueOf(units.size()), measure);
    }

    static String place(EveryUnit each) {
        return place(each.level());
    }

    /** Communes are those of today, districts and provinces the former ones. */
    static String place(AreaRef.Level level) {
        return switch (level) {
            case COMMUNE -> "y.commune_code";
            case DISTRICT -> "y.former_district_code";
            case PROVINCE -> "y.former_province_code";
        };
    }

    private Function<Record, Trend.Part> part(Population population, Ask ask, LocalDate deadline, LocalDate earlier) {
        var frame = frames.computeIfAbsent(Frame.Key.of(population, ask), Frame::new);
        var predicate = new PopulationSql(frame, ask).predicate(population, Measure.COUNT);
        var before = ask.on(earlier);
        var entered = frame.looksBack()
                ? Sql.not(Sql.all(
                        frame.wasHere(before), new PopulationSql(frame, before).predicate(population, Measure.COUNT)))
                : entered(population, frame, before);
        var lasting = lasting(population, frame, ask, deadline);
        var counted = aggregate(frame, filtered(frame.counted(), predicate));
        var last = aggregate(frame, filtered(frame.counted(), Sql.all(predicate, lasting)));
        var enter = aggregate(frame, filtered(frame.counted(), Sql.all(predicate, entered)));
        return row -> new Trend.Part(whole(row, counted), whole(row, last), whole(row, enter));
    }

    private static Sql entered(Population population, Frame frame, Ask before) {
        var frameBefore = frame.before(Frame.Key.of(population, before));
        var countedBefore = new PopulationSql(frameBefore, before).predicate(population, Measure.COUNT);
        return frame.column(Sql.not(Sql.all(Sql.of("b.id is not null"), countedBefore)));
    }

    /** A star of the day that runs until the deadline. */
    private static Sql lasting(Population population, Frame frame, Ask ask, LocalDate deadline) {
        var wanted = population.filter().value(Criterion.HAS_VALID_STAR).map(Stars.class::cast);
        if (wanted.isPresent()) {
            boolean product = population.subject() == Subject.PRODUCT;
            String star = product ? "s" : "v";
            var lasts = Sql.all(
                    FactSql.onDay(star, ask),
                    FactSql.onDay(star, deadline),
                    FactSql.stars(star + ".stars", wanted.get()));
            return product ? frame.ofAnyStar(lasts) : frame.gathered(Frame.producersStars(ask), lasts);
        }
        return population.subject() == Subject.SALES_POINT
                ? frame.column(Sql.of("x.valid @> ?::date", deadline))
                : Sql.TRUE;
    }

    private static Sql filtered(Sql aggregate, Sql predicate) {
        return predicate.equals(Sql.TRUE) ? aggregate : Sql.concat(aggregate, " filter (where ", predicate, ")");
    }

    private String aggregate(Frame frame, Sql aggregate) {
        var slots = aggregates.computeIfAbsent(frame, _ -> new LinkedHashMap<>());
        return slots.computeIfAbsent(
                aggregate,
                _ -> "a" + aggregates.values().stream().mapToInt(Map::size).sum());
    }

    private String scalar(Sql scalar) {
        return scalars.computeIfAbsent(scalar, _ -> "s" + scalars.size());
    }

    private static BigDecimal decimal(Record row, String slot) {
        var value = row.get(slot, BigDecimal.class);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static long whole(Record row, String slot) {
        return decimal(row, slot).longValueExact();
    }
}
