package vn.moixa.programme.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.Filter;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;

/** One statement for one page of one list: who is in it, then names and proofs of that page only. */
final class EvidenceSql {

    private final Indicator indicator;
    private final Ask ask;

    EvidenceSql(Indicator indicator, Ask ask) {
        this.indicator = indicator;
        this.ask = ask;
    }

    Optional<Sql> page(Side side, @Nullable After after, int limit) {
        return switch (side) {
            case NUMERATOR ->
                Optional.of(page(indicator.numerator(), counted(indicator.numerator()), false, after, limit));
            case DENOMINATOR ->
                Optional.ofNullable(indicator.denominator())
                        .map(all -> page(all, members(all, Measure.COUNT), false, after, limit));
            case GAP -> gap().map(rows -> page(gapPopulation(), rows, true, after, limit));
        };
    }

    private Sql counted(Population population) {
        return members(population, indicator.measure());
    }

    /** A sub-select of {@code id} and the first criterion not met, which is none. */
    private Sql members(Population population, Measure measure) {
        var frame = new Frame(Frame.Key.of(population, ask));
        var predicate = new PopulationSql(frame, ask).predicate(population, measure);
        String distinct = frame.counted().text().contains("distinct") ? "distinct on (y.once) " : "";
        return Sql.concat(
                "(select " + distinct + "y.id, null::text as failed from ", frame.rows(), " y where ", predicate, ")");
    }

    private Population gapPopulation() {
        return indicator.denominator() == null ? indicator.population() : indicator.denominator();
    }

    private Optional<Sql> gap() {
        var denominator = indicator.denominator();
        if (denominator != null) {
            return denominator.subject() == indicator.subject()
                    ? Optional.of(gapOfShare(denominator))
                    : Optional.empty();
        }
        return switch (indicator.subject()) {
            case PRODUCT ->
                indicator.population().filter().has(Criterion.HAS_VALID_STAR)
                        ? Optional.of(productsWithoutTheStar())
                        : Optional.empty();
            case RECOGNITION -> Optional.of(otherRecognitions());
            case SALES_POINT ->
                Optional.of(others(
                        "promotion.fact_sales_point o", FactSql.place("o", ask.scope()), FactSql.sample("o", ask)));
            case PROMOTION_EVENT ->
                Optional.of(others(
                        "promotion.fact_event o",
                        FactSql.place("o", ask.scope()),
                        FactSql.sample("o", ask),
                        Sql.any(Sql.of("o.occurred_on is null"), FactSql.within("o.occurred_on", ask))));
            default -> Optional.empty();
        };
    }

    private Sql gapOfShare(Population denominator) {
        var numerator = indicator.numerator();
        var frame = new Frame(Frame.Key.of(denominator, ask));
        var population = new PopulationSql(frame, ask);
        var all = population.predicate(denominator, Measure.COUNT);
        var missing = GapReasonSql.more(numerator.filter(), denominator.filter());
        var in = members(numerator, indicator.measure());
        if (!Frame.Key.of(numerator, ask).equals(Frame.Key.of(denominator, ask))) {
            String failed = missing.isEmpty() ? "OTHER" : missing.getFirst().name();
            return Sql.concat(
                    "(select y.id, '" + failed + "' as failed from ",
                    frame.rows(),
                    " y where ",
                    all,
                    " and y.id not in (select m.id from ",
                    in,
                    " m))");
        }
        var cases = missing.stream()
                .map(criterion -> Sql.concat(
                        "when ",
                        Sql.not(population.criterion(
                                criterion, numerator.filter().value(criterion).orElseThrow())),
                        " then '" + criterion.name() + "'"))
                .toList();
        var failed = cases.isEmpty() ? Sql.of("null::text") : Sql.concat("case ", Sql.join(" ", cases), " end");
        var rows = frame.rows();
        return Sql.concat(
                "(select * from (select y.id, ",
                failed,
                " as failed from ",
                rows,
                " y where ",
                all,
                ") z where z.failed is not null)");
    }

    private Sql productsWithoutTheStar() {
        var stars = (Stars)
                indicator.population().filter().value(Criterion.HAS_VALID_STAR).orElseThrow();
        return Sql.concat(
                "(select p.subject_id as id, 'HAS_VALID_STAR' as failed from registry.fact_product p where ",
                Sql.all(
                        FactSql.place("p", ask.scope()),
                        FactSql.sample("p", ask),
                        Sql.concat(
                                "p.subject_id in (select r.product_id from recognition.fact_recognition r where ",
                                Sql.all(
                                        FactSql.sample("r", ask),
                                        Sql.of("(r.occurred_on is null or r.occurred_on <= ?::date)", ask.asOf()),
                                        Sql.of(
                                                "(r.stars is null or r.stars between ? and ?)",
                                                stars.least(),
                                                stars.most())),
                                ")"),
                        Sql.concat("p.subject_id not in (select m.id from ", counted(indicator.population()), " m)")),
                ")");
    }

    private Sql otherRecognitions() {
        var frame = new Frame(Frame.Key.of(indicator.population(), ask));
        var predicate = new PopulationSql(frame, ask).predicate(indicator.population(), indicator.measure());
        return Sql.concat(
                "(select distinct on (r.product_id) r.subject_id as id, 'RECOGNITION' as failed from recognition.fact_recognition r where ",
                Sql.all(
                        FactSql.within("r.occurred_on", ask),
                        FactSql.place("r", ask.scope()),
                        FactSql.sample("r", ask),
                        Sql.concat(
                                "r.product_id not in (select y.once from ", frame.rows(), " y where ", predicate, ")")),
                ")");
    }

    private Sql others(String from, Sql... conditions) {
        return Sql.concat(
                "(select o.subject_id as id, '" + indicator.subject() + "' as failed from " + from + " where ",
                Sql.all(conditions),
                " and o.subject_id not in (select m.id from ",
                counted(indicator.population()),
                " m))");
    }

    private Sql page(Population population, Sql members, boolean gap, @Nullable After after, int limit) {
        var named = Sql.concat(
                "(select m.id, m.failed, n.label, n.commune_code, n.sample, n.proof as record, "
                        + owner(population.subject()) + " as owner from ",
                members,
                " m join " + names(population.subject()) + " n on n.subject_id = m.id",
                after == null ? "" : Sql.of(" where (n.label, m.id) > (?, ?::uuid)", after.label(), after.id()),
                Sql.of(" order by n.label, m.id limit ?", limit),
                ")");
        return Sql.concat(
                "select g.*, ",
                gap ? Sql.of("null::text") : proof(population),
                " as proof, ",
                gap ? why(population.subject()) : Sql.of("null::text[]"),
                " as why from ",
                named,
                " g order by g.label, g.id");
    }

    private static String names(Subject subject) {
        return switch (subject) {
            case PRODUCT -> "registry.fact_product";
            case PRODUCER -> "registry.fact_producer";
            case RECOGNITION -> "recognition.fact_recognition";
            case SALES_POINT -> "promotion.fact_sales_point";
            case CRAFT_VILLAGE -> "registry.fact_craft_village";
            case VALUE_CHAIN -> "registry.fact_value_chain";
            case SOURCING_AREA -> "registry.fact_sourcing_area";
            case PROMOTION_EVENT, TRAINING -> "promotion.fact_event";
            case LISTING ->
                "(select distinct on (l.subject_id) l.subject_id, l.product_id, p.label || ' · ' || l.label as label, p.commune_code, l.sample,"
                        + " l.proof from promotion.fact_listing l join registry.fact_product p on p.subject_id = l.product_id)";
            case SALES_CHANNEL ->
                "(select distinct on (c.channel_id) c.channel_id as subject_id, c.label, null::text as commune_code, c.sample, c.proof"
                        + " from promotion.fact_channel_presence c)";
            case SUPPORT_APPLICATION ->
                "(select l.subject_id, l.product_id, p.label, p.commune_code, l.sample, l.proof"
                        + " from promotion.fact_logo_support l join registry.fact_product p on p.subject_id = l.product_id)";
            case DOSSIER, ORDER, ADMIN_UNIT -> throw new IllegalArgumentException("no list of " + subject);
        };
    }

    private static String owner(Subject subject) {
        return switch (subject) {
            case PRODUCT, RECOGNITION, VALUE_CHAIN ->
                "(select o.label from registry.fact_producer o where o.subject_id = n.producer_id)";
            case LISTING, SUPPORT_APPLICATION ->
                "(select o.label from registry.fact_producer o join registry.fact_product p"
                        + " on p.producer_id = o.subject_id where p.subject_id = n.product_id)";
            default -> "null::text";
        };
    }

    /** What shows that a counted record counts: the thing asked about, else its star, else the record. */
    private Sql proof(Population population) {
        var filter = population.filter();
        String product = population.subject() == Subject.PRODUCT ? "product_id" : "producer_id";
        Sql shown = Sql.of("g.record");
        if (filter.has(Criterion.HAS_VALID_STAR) || filter.has(Criterion.RECOGNISED)) {
            shown = Sql.concat(
                    "coalesce((select v.proof",
                    FactSql.validStars(ask),
                    " and v." + product + " = g.id order by v.stars desc limit 1), g.record)");
        }
        if (filter.has(Criterion.LISTED_ON) && population.subject() == Subject.PRODUCT) {
            shown = alive("promotion.fact_listing", "product_id = g.id", filter, Criterion.LISTED_ON, shown);
        } else if (filter.has(Criterion.CHANNEL)) {
            shown = alive("promotion.fact_channel_presence", "producer_id = g.id", filter, Criterion.CHANNEL, shown);
        } else if (filter.has(Criterion.WEBSITE)) {
            shown = alive("promotion.fact_website", "producer_id = g.id", filter, Criterion.WEBSITE, shown);
        } else if (filter.has(Criterion.LOGO)) {
            shown = Sql.concat(
                    "coalesce((select l.proof from promotion.fact_logo_support l where l.product_id = g.id limit 1), ",
                    shown,
                    ")");
        } else if (filter.has(Criterion.GREEN_CHAIN)) {
            shown = Sql.concat(
                    "coalesce((select c.proof from registry.fact_value_chain c where c.producer_id = g.id and c.green"
                            + " order by c.occurred_on desc limit 1), ",
                    shown,
                    ")");
        } else if (filter.has(Criterion.TYPE)) {
            shown = Sql.of("g.record");
        }
        return shown;
    }

    private Sql alive(String view, String owned, Filter filter, Criterion criterion, Sql otherwise) {
        var words = (Words) filter.value(criterion).orElseThrow();
        var kinds = criterion == Criterion.WEBSITE || words.has("MODERN")
                ? Sql.TRUE
                : Sql.in("a.channel_kind", words.words());
        return Sql.concat(
                "coalesce((select a.proof from " + view + " a where a." + owned + " and ",
                Sql.all(FactSql.alive("a", ask), kinds, words.has("MODERN") ? Sql.of("a.modern") : Sql.TRUE),
                " limit 1), ",
                otherwise,
                ")");
    }

    private Sql why(Subject subject) {
        if (indicator.denominator() != null) {
            return new GapReasonSql(subject, ask).why(indicator.numerator().filter());
        }
        return switch (subject) {
            case PRODUCT ->
                new GapReasonSql(subject, ask).starEnded((Stars) indicator
                        .population()
                        .filter()
                        .value(Criterion.HAS_VALID_STAR)
                        .orElseThrow());
            case RECOGNITION ->
                Sql.of("(select case when r.grade = 'REPORTED' then array['REPORTED_ONLY', r.stars::text, null]"
                        + " when r.kind = 'RE_RATING' then array['OTHER_KIND', r.kind, to_char(r.occurred_on, 'YYYY-MM-DD')]"
                        + " when r.kind = 'UPGRADE' then array['OTHER_KIND', r.kind, to_char(r.occurred_on, 'YYYY-MM-DD')]"
                        + " else array['OTHER_STARS', r.stars::text, to_char(r.occurred_on, 'YYYY-MM-DD')] end"
                        + " from recognition.fact_recognition r where r.subject_id = g.id)");
            case SALES_POINT ->
                Sql.of("(select case when p.occurred_on is null then array['NO_OPENING_DAY', null, null]"
                        + " when p.grade = 'REPORTED' then array['REPORTED_ONLY', null, null]"
                        + " when p.closed_on is not null then array['CLOSED', null, to_char(p.closed_on, 'YYYY-MM-DD')]"
                        + " else array['OPENED_OTHER_TIME', null, to_char(p.occurred_on, 'YYYY-MM-DD')] end"
                        + " from promotion.fact_sales_point p where p.subject_id = g.id)");
            case PROMOTION_EVENT ->
                Sql.of("(select case when e.occurred_on is null then array['NO_DAY', null, null]"
                        + " when e.grade = 'REPORTED' then array['REPORTED_ONLY', null, null]"
                        + " else array['OTHER_EVENT', e.kind, to_char(e.occurred_on, 'YYYY-MM-DD')] end"
                        + " from promotion.fact_event e where e.subject_id = g.id)");
            default -> Sql.of("array['OTHER', null, null]");
        };
    }
}
