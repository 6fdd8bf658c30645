package vn.moixa.programme.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Subject;

/**
 * The rows of one subject in one set of circumstances, with a column for every criterion some question asks about. Questions that
 * share a frame share its scan, so a whole plan is a few passes over the facts.
 */
final class Frame {

    /** Of subjects with stars, the rows are those with a valid star, of products also those of a cohort, or else all of them. */
    record Key(Subject subject, boolean starred, @Nullable Cohort cohort, Ask ask) {

        static Key of(Population population, Ask ask) {
            var subject = population.subject();
            var filter = population.filter();
            boolean starred = filter.has(Criterion.HAS_VALID_STAR);
            var cohort = subject == Subject.PRODUCT && !starred
                    ? filter.value(Criterion.RECOGNISED).map(Cohort.class::cast).orElse(null)
                    : null;
            // A stock does not depend on the period, so questions of different periods share its rows.
            boolean ofPeriod = subject.facts() == Subject.Facts.FLOW || (cohort != null && cohort.inPeriod());
            var period = ofPeriod ? ask.period() : new Period.On(ask.asOf());
            return new Key(subject, starred, cohort, new Ask(ask.asOf(), period, ask.scope(), ask.rule()));
        }

        Scope scope() {
            return ask.scope();
        }

        CountingRule rule() {
            return ask.rule();
        }
    }

    private static final String MAX_PLACES =
            "max(%s.commune_code) as commune_code, max(%s.former_district_code) as former_district_code,"
                    + " max(%s.former_province_code) as former_province_code";

    private final Key key;
    private final String alias;
    private @Nullable Frame before;
    private @Nullable Ask past;
    private final Map<Sql, String> columns = new LinkedHashMap<>();
    private final Map<Sql, String> grouped = new LinkedHashMap<>();
    private final Gathered ofRow = new Gathered("j");
    private final Gathered ofProducer = new Gathered("g");

    Frame(Key key) {
        this(key, "y");
    }

    private Frame(Key key, String alias) {
        this.key = key;
        this.alias = alias;
    }

    /** Whether the rows know of themselves how it was on an earlier day; otherwise {@link #before} joins the rows of that day. */
    boolean looksBack() {
        return key.starred()
                || switch (key.subject()) {
                    case PRODUCT -> key.cohort() == null;
                    case PRODUCER, SALES_POINT, CRAFT_VILLAGE, VALUE_CHAIN, SOURCING_AREA -> true;
                    default -> false;
                };
    }

    /** Whether the rows of the day were rows on an earlier day already. */
    Sql wasHere(Ask earlier) {
        past = earlier;
        return switch (key.subject()) {
            case PRODUCT -> key.starred() ? ofAnyStar(FactSql.onDay("s", earlier)) : Sql.TRUE;
            case PRODUCER -> key.starred() ? gathered(producersStars(earlier), FactSql.onDay("v", earlier)) : Sql.TRUE;
            case CRAFT_VILLAGE, VALUE_CHAIN, SOURCING_AREA -> column(FactSql.validOn("x.valid", earlier));
            default -> Sql.TRUE;
        };
    }

    /** The stars of a product on the day, or on the earlier day. */
    String starsOn(Ask ask) {
        return ask.asOf().equals(key.ask().asOf()) ? "x.stars" : "x.stars_before";
    }

    /** The same subjects on an earlier day, joined to these rows by id. */
    Frame before(Key earlier) {
        if (before == null) {
            before = new Frame(earlier, "b");
        }
        return before;
    }

    Subject subject() {
        return key.subject();
    }

    boolean starred() {
        return key.starred();
    }

    /** The products recognised in certain years, when the rows are just these. */
    @Nullable
    Cohort cohort() {
        return key.cohort();
    }

    /** The name of a yes/no column computed once per row from {@code x}. */
    Sql column(Sql condition) {
        return condition.equals(Sql.TRUE)
                ? Sql.TRUE
                : Sql.of(alias + "." + columns.computeIfAbsent(condition, _ -> "k" + columns.size()));
    }

    /** A yes/no column that is true of a row when the condition holds of anything it owns. */
    Sql gathered(Gathered.Source source, Sql condition) {
        return column(ofRow.has(source, condition));
    }

    /** A yes/no column that is true of a product when it is true of any producer holding its star on the day. */
    Sql ofAnyProducer(Gathered.Source source, Sql condition, Ask ask) {
        var has = ofProducer.has(source, condition);
        return key.starred() ? ofAnyStar(Sql.all(FactSql.onDay("s", ask), has)) : grouped(has);
    }

    /** A yes/no column that is true of a product with a star of which the condition, over the alias {@code s}, holds. */
    Sql ofAnyStar(Sql condition) {
        return grouped(condition);
    }

    private Sql grouped(Sql condition) {
        return Sql.of(alias + "." + grouped.computeIfAbsent(condition, _ -> "g" + grouped.size()));
    }

    /** Stars by producer: whoever holds none on the day is no row. */
    static Gathered.Source producersStars(Ask ask) {
        return new Gathered.Source(
                "recognition.fact_valid_star v",
                "v.producer_id",
                Sql.all(FactSql.grade("v", ask), FactSql.sample("v", ask)));
    }

    /** What is counted once: the product of several recognitions, the listing with several live periods. */
    Sql counted() {
        return switch (key.subject()) {
            case RECOGNITION, LISTING, SALES_CHANNEL, SUPPORT_APPLICATION -> Sql.of("count(distinct y.once)");
            default -> Sql.of("count(*)");
        };
    }

    /** A sub-select, without alias. {@code offset 0} keeps the planner from computing a column once per use. */
    Sql rows() {
        var list = new ArrayList<Sql>();
        list.add(Sql.of("x.*"));
        var here = key.subject() == Subject.PRODUCER && key.starred()
                ? Sql.concat(" where ", ofRow.has(producersStars(key.ask()), FactSql.onDay("v", key.ask())))
                : Sql.of("");
        columns.forEach((condition, name) -> list.add(Sql.concat("(", condition, ") as " + name)));
        var earlier = before == null ? Sql.of("") : Sql.concat(" left join ", before.rows(), " b on b.id = x.id");
        return Sql.concat(
                "(select ",
                Sql.join(", ", list),
                " from ",
                base(),
                " x",
                ofRow.joins("x.id"),
                earlier,
                here,
                " offset 0)");
    }

    private Sql base() {
        var ask = key.ask();
        return switch (key.subject()) {
            case PRODUCT -> {
                if (key.starred()) {
                    yield starredProducts(ask);
                }
                yield key.cohort() == null ? products(ask) : cohort(key.cohort(), ask);
            }
            case PRODUCER -> producers(ask);
            case RECOGNITION ->
                select(
                        "r.subject_id as id, r.product_id as once, r.product_id, r.kind, r.stars, r.industry, "
                                + places("r"),
                        "recognition.fact_recognition r",
                        FactSql.within("r.occurred_on", ask),
                        FactSql.place("r", ask.scope()),
                        FactSql.grade("r", ask),
                        FactSql.sample("r", ask));
            case SALES_POINT ->
                select(
                        "p.subject_id as id, p.occurred_on, p.closed_on, p.valid, " + places("p"),
                        "promotion.fact_sales_point p",
                        FactSql.place("p", ask.scope()),
                        FactSql.grade("p", ask),
                        FactSql.sample("p", ask));
            case CRAFT_VILLAGE ->
                select(
                        "c.subject_id as id, c.kind, c.valid, " + places("c"),
                        "registry.fact_craft_village c",
                        FactSql.validOn("c.valid", ask),
                        FactSql.place("c", ask.scope()),
                        FactSql.grade("c", ask),
                        FactSql.sample("c", ask));
            case VALUE_CHAIN ->
                select(
                        "c.subject_id as id, c.green, c.stable_area, c.contracted, c.occurred_on, c.valid, "
                                + places("c"),
                        "registry.fact_value_chain c",
                        FactSql.validOn("c.valid", ask),
                        FactSql.place("c", ask.scope()),
                        FactSql.sample("c", ask));
            case SOURCING_AREA ->
                select(
                        "a.subject_id as id, a.stable, a.hectares, a.valid, " + places("a"),
                        "registry.fact_sourcing_area a",
                        FactSql.validOn("a.valid", ask),
                        FactSql.place("a", ask.scope()),
                        FactSql.sample("a", ask));
            case LISTING ->
                select(
                        "l.subject_id as id, l.subject_id as once, l.channel_kind, " + places("p"),
                        "promotion.fact_live_listing l join registry.fact_product p on p.subject_id = l.product_id",
                        FactSql.live("l", ask),
                        FactSql.place("p", ask.scope()));
            case SALES_CHANNEL ->
                select(
                        "c.channel_id as id, c.channel_id as once, c.channel_kind, " + places("p"),
                        "promotion.fact_live_presence c join registry.fact_producer p on p.subject_id = c.producer_id",
                        FactSql.live("c", ask),
                        FactSql.place("p", ask.scope()));
            case PROMOTION_EVENT, TRAINING ->
                select(
                        "e.subject_id as id, e.kind, e.topic, e.outside_province, e.sales_vnd, e.contracts, e.memoranda, "
                                + places("e"),
                        "promotion.fact_event e",
                        FactSql.within("e.occurred_on", ask),
                        eventPlace(ask.scope()),
                        FactSql.grade("e", ask),
                        FactSql.sample("e", ask),
                        key.subject() == Subject.TRAINING ? Sql.of("e.kind = 'TRAINING'") : Sql.TRUE);
            case SUPPORT_APPLICATION ->
                select(
                        "l.subject_id as id, l.product_id as once, l.product_id, l.amount_vnd, " + places("p"),
                        "promotion.fact_logo_support l join registry.fact_product p on p.subject_id = l.product_id",
                        FactSql.within("l.occurred_on", ask),
                        Sql.of("l.state in ('ACCEPTED', 'PAID')"),
                        FactSql.place("p", ask.scope()),
                        FactSql.sample("l", ask));
            case DOSSIER, ORDER, ADMIN_UNIT -> throw new IllegalArgumentException("no facts of " + key.subject());
        };
    }

    /** What is held outside the province belongs to no commune and counts for the province as a whole. */
    private static Sql eventPlace(Scope scope) {
        return scope instanceof Scope.FormerProvince
                ? Sql.any(FactSql.place("e", scope), Sql.of("e.outside_province"))
                : FactSql.place("e", scope);
    }

    private Sql starredProducts(Ask ask) {
        var now = FactSql.onDay("s", ask);
        var list = new ArrayList<Sql>();
        list.add(Sql.of("s.product_id as id, " + MAX_PLACES.formatted("s", "s", "s")));
        if (past == null) {
            list.add(Sql.of("max(s.stars) as stars"));
        } else {
            list.add(Sql.concat("max(s.stars) filter (where ", now, ") as stars"));
            list.add(Sql.concat("max(s.stars) filter (where ", FactSql.onDay("s", past), ") as stars_before"));
        }
        grouped.forEach((condition, name) -> list.add(Sql.concat("bool_or(", condition, ") as " + name)));
        return Sql.concat(
                "(select ",
                Sql.join(", ", list),
                " from recognition.fact_valid_star s",
                ofProducer.joins("s.producer_id"),
                " where ",
                Sql.all(
                        past == null ? now : Sql.any(now, FactSql.onDay("s", past)),
                        FactSql.place("s", ask.scope()),
                        FactSql.grade("s", ask),
                        FactSql.sample("s", ask)),
                " group by s.product_id",
                past == null ? Sql.of("") : Sql.concat(" having bool_or(", now, ")"),
                ")");
    }

    private Sql cohort(Cohort cohort, Ask ask) {
        var list = new ArrayList<Sql>();
        list.add(Sql.of("r.product_id as id, " + MAX_PLACES.formatted("r", "r", "r")));
        grouped.forEach((condition, name) -> list.add(Sql.concat("bool_or(", condition, ") as " + name)));
        return Sql.concat(
                "(select ",
                Sql.join(", ", list),
                " from recognition.fact_recognition r",
                ofProducer.joins("r.producer_id"),
                " where ",
                Sql.all(
                        FactSql.grade("r", ask),
                        FactSql.sample("r", ask),
                        FactSql.cohort(cohort, ask),
                        FactSql.place("r", ask.scope())),
                " group by r.product_id)");
    }

    private Sql products(Ask ask) {
        var list = new ArrayList<Sql>();
        list.add(Sql.of("p.subject_id as id, p.valid, " + places("p")));
        grouped.forEach((condition, name) -> list.add(Sql.concat("(", condition, ") as " + name)));
        return Sql.concat(
                "(select ",
                Sql.join(", ", list),
                " from registry.fact_product p",
                ofProducer.joins("p.producer_id"),
                " where ",
                Sql.all(FactSql.place("p", ask.scope()), FactSql.sample("p", ask)),
                ")");
    }

    private static Sql producers(Ask ask) {
        return select(
                "p.subject_id as id, p.occurred_on, p.valid, " + places("p"),
                "registry.fact_producer p",
                FactSql.place("p", ask.scope()),
                FactSql.sample("p", ask));
    }

    private static Sql select(String columns, String from, Sql... conditions) {
        return Sql.concat("(select " + columns + " from " + from + " where ", Sql.all(conditions), ")");
    }

    private static String places(String alias) {
        return alias + ".commune_code, " + alias + ".former_district_code, " + alias + ".former_province_code";
    }
}
