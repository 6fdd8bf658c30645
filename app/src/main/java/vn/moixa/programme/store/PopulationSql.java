package vn.moixa.programme.store;

import java.util.ArrayList;
import java.util.List;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.FilterValue;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.FilterValue.Text;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.store.Gathered.Source;

/** What of a frame's rows belongs to a population: every criterion becomes a yes/no column of the frame. */
final class PopulationSql {

    private static final Source TYPES = new Source("registry.fact_producer_type t", "t.producer_id", Sql.TRUE);
    private static final Source CHAINS = new Source("registry.fact_value_chain c", "c.producer_id", Sql.TRUE);
    private static final Source LISTINGS = new Source("promotion.fact_live_listing l", "l.product_id", Sql.TRUE);
    private static final Source PRESENCES = new Source("promotion.fact_live_presence c", "c.producer_id", Sql.TRUE);
    private static final Source WEBSITES = new Source("promotion.fact_live_website w", "w.producer_id", Sql.TRUE);
    private static final Source ACCOUNTS = new Source("promotion.fact_payment_account a", "a.producer_id", Sql.TRUE);
    private static final Source STOREFRONTS = new Source("promotion.fact_live_storefront f", "f.producer_id", Sql.TRUE);
    private static final Source STOREFRONT_PRODUCTS =
            new Source("promotion.fact_live_storefront_product f", "f.product_id", Sql.TRUE);

    private final Frame frame;
    private final Ask ask;

    PopulationSql(Frame frame, Ask ask) {
        this.frame = frame;
        this.ask = ask;
    }

    /** Over the alias {@code y} of the frame. */
    Sql predicate(Population population, Measure measure) {
        var filter = population.filter();
        List<Sql> conditions = new ArrayList<>();
        presence(population, measure).forEach(conditions::add);
        filter.criteria().forEach((criterion, value) -> conditions.add(criterion(criterion, value)));
        return Sql.all(conditions);
    }

    /** What must hold without being asked: it exists on the day, or it opened when openings are asked for. */
    private List<Sql> presence(Population population, Measure measure) {
        var filter = population.filter();
        return switch (population.subject()) {
            case PRODUCT -> frame.starred() || filter.has(Criterion.RECOGNISED) ? List.of() : List.of(existing());
            case PRODUCER -> frame.starred() ? List.of() : List.of(existing());
            case SALES_POINT ->
                filter.has(Criterion.POINT_EVENT)
                        ? List.of()
                        : List.of(
                                measure == Measure.INCREMENT
                                        ? column(FactSql.within("x.occurred_on", ask))
                                        : existing());
            case VALUE_CHAIN ->
                measure == Measure.INCREMENT ? List.of(column(FactSql.within("x.occurred_on", ask))) : List.of();
            default -> List.of();
        };
    }

    private Sql existing() {
        return column(FactSql.validOn("x.valid", ask));
    }

    Sql criterion(Criterion criterion, FilterValue value) {
        return switch (criterion) {
            case HAS_VALID_STAR -> validStar((Stars) value);
            case RECOGNISED -> recognised((Cohort) value);
            case RE_RATED -> laterRecognition("r.kind in ('RE_RATING', 'UPGRADE')");
            case UPGRADED -> laterRecognition("r.kind = 'UPGRADE'");
            case LISTED_ON -> listed((Words) value);
            case STOREFRONT -> storefront();
            case PAYMENT_ACCOUNT -> paymentAccount();
            case LOGO ->
                column(Sql.concat(
                        "exists (select from promotion.fact_logo_support l where l.product_id = x.id and ",
                        Sql.all(
                                Sql.of("l.state in ('ACCEPTED', 'PAID', 'REFUSED_BY_PRODUCER')"),
                                Sql.of("l.occurred_on <= ?::date", ask.asOf()),
                                FactSql.sample("l", ask)),
                        ")"));
            case FLAG ->
                column(Sql.concat(
                        "x.id in (select p.subject_id from registry.fact_product p where ",
                        Sql.of("p.flags && string_to_array(?, ',')", joined(value)),
                        ")"));
            case INDUSTRY ->
                frame.subject() == Subject.RECOGNITION
                        ? column(words("x.industry", value))
                        : column(Sql.concat(
                                "x.id in (select p.subject_id from registry.fact_product p where ",
                                words("p.industry", value),
                                ")"));
            case OF_CRAFT_VILLAGE ->
                column(Sql.concat(
                        "x.id in (select l.product_id from registry.fact_craft_village_product l where ",
                        FactSql.validOn("l.valid", ask),
                        ")"));
            case TYPE -> frame.gathered(TYPES, Sql.all(FactSql.onDay("t", ask), words("t.type", value)));
            case CHANNEL -> presence((Words) value);
            case WEBSITE ->
                frame.gathered(
                        WEBSITES,
                        Sql.all(
                                FactSql.live("w", ask),
                                ((Words) value).has("ANY") ? Sql.TRUE : Sql.of("w.own_domain")));
            case GREEN_CHAIN -> greenChain((Words) value);
            case LED_BY -> ledBy((Words) value);
            case PRODUCER_EVENT ->
                Sql.any(((Words) value)
                        .words().stream().map(this::producerEvent).toArray(Sql[]::new));
            case STAR -> column(FactSql.stars("x.stars", (Stars) value));
            case RECOGNITION_KIND, VILLAGE_KIND, EVENT_KIND -> column(words("x.kind", value));
            case POINT_EVENT ->
                Sql.any(((Words) value)
                        .words().stream()
                                .map(word -> column(
                                        FactSql.within(word.equals("OPENED") ? "x.occurred_on" : "x.closed_on", ask)))
                                .toArray(Sql[]::new));
            case VILLAGE_PRODUCT -> villageProduct((Words) value);
            case GREEN -> column(Sql.of("x.green"));
            case STABLE_AREA -> column(Sql.of(frame.subject() == Subject.VALUE_CHAIN ? "x.stable_area" : "x.stable"));
            case CONTRACTED -> column(FactSql.validOn("x.contracted", ask));
            case CHANNEL_KIND -> column(words("x.channel_kind", value));
            case OUTSIDE_PROVINCE -> column(Sql.of("x.outside_province"));
            case TOPIC -> column(Sql.of("strpos(lower(x.topic), lower(?)) > 0", ((Text) value).text()));
            // Only the logo has facts of its own; Facts.of refuses the other kinds before anything is compiled.
            case SUPPORT_KIND -> Sql.TRUE;
            case DOSSIER_STATE -> throw new IllegalArgumentException("no facts of dossiers");
        };
    }

    private Sql validStar(Stars stars) {
        if (frame.subject() == Subject.PRODUCT) {
            return frame.starred()
                    ? column(FactSql.stars(frame.starsOn(ask), stars))
                    : column(Sql.concat(
                            "x.id in (select v.product_id",
                            FactSql.validStars(ask),
                            " group by v.product_id having ",
                            FactSql.stars("max(v.stars)", stars),
                            ")"));
        }
        if (stars.isAny() && frame.starred()) {
            return Sql.TRUE;
        }
        return frame.gathered(
                Frame.producersStars(ask), Sql.all(FactSql.onDay("v", ask), FactSql.stars("v.stars", stars)));
    }

    private Sql recognised(Cohort cohort) {
        if (cohort.equals(frame.cohort())) {
            return Sql.TRUE;
        }
        String product = frame.subject() == Subject.PRODUCT ? "x.id" : "x.product_id";
        return column(Sql.concat(
                product + " in (select r.product_id",
                FactSql.recognitions(ask),
                " and ",
                FactSql.cohort(cohort, ask),
                ")"));
    }

    private Sql laterRecognition(String kind) {
        return column(Sql.concat(
                "x.id in (select r.product_id",
                FactSql.recognitions(ask),
                " and " + kind + " and ",
                FactSql.within("r.occurred_on", ask),
                ")"));
    }

    private Sql listed(Words channels) {
        var listed = Sql.all(FactSql.live("l", ask), Sql.in("l.channel_kind", channels.words()));
        if (frame.subject() == Subject.PRODUCT) {
            return frame.gathered(LISTINGS, listed);
        }
        return Sql.any(
                column(Sql.concat(
                        "x.id in (select p.producer_id from promotion.fact_live_listing l join registry.fact_product p"
                                + " on p.subject_id = l.product_id where p.producer_id is not null and ",
                        listed,
                        ")")),
                presence(channels));
    }

    private Sql presence(Words channels) {
        return frame.gathered(
                PRESENCES,
                Sql.all(
                        FactSql.live("c", ask),
                        channels.has("MODERN")
                                ? Sql.any(Sql.of("c.modern"), Sql.in("c.channel_kind", channels.words()))
                                : Sql.in("c.channel_kind", channels.words())));
    }

    private Sql storefront() {
        var live = FactSql.live("f", ask);
        if (frame.subject() == Subject.PRODUCER) {
            return frame.gathered(STOREFRONTS, Sql.all(live, Sql.of("f.shows_something")));
        }
        return Sql.any(
                frame.ofAnyProducer(STOREFRONTS, Sql.all(live, Sql.of("f.shows_all_products")), ask),
                frame.gathered(STOREFRONT_PRODUCTS, live));
    }

    private Sql paymentAccount() {
        var account = Sql.all(FactSql.onDay("a", ask), FactSql.sample("a", ask));
        return frame.subject() == Subject.PRODUCT
                ? frame.ofAnyProducer(ACCOUNTS, account, ask)
                : frame.gathered(ACCOUNTS, account);
    }

    private Sql greenChain(Words words) {
        var tied = Sql.all(Sql.of("c.green"), Sql.of("c.stable_area"), FactSql.sample("c", ask));
        var when = words.has("ACTIVE")
                ? Sql.all(FactSql.validOn("c.valid", ask), FactSql.validOn("c.contracted", ask))
                : Sql.all(
                        FactSql.within("c.occurred_on", ask),
                        Sql.of("c.contracted && daterange(c.occurred_on, ?::date, '[]')", ask.to()));
        return frame.gathered(CHAINS, Sql.all(tied, when));
    }

    private Sql ledBy(Words words) {
        var who = words.words().stream()
                .map(word -> Sql.of(word.equals("WOMAN") ? "r.woman" : "r.ethnic_minority"))
                .toArray(Sql[]::new);
        return column(Sql.concat(
                "x.id in (select r.producer_id from registry.fact_representative r where ", Sql.any(who), ")"));
    }

    private Sql producerEvent(String event) {
        return switch (event) {
            case "FOUNDED" -> column(FactSql.within("x.occurred_on", ask));
            case "FIRST_RECOGNISED" ->
                column(Sql.concat(
                        "x.id in (select r.producer_id",
                        FactSql.recognitions(ask),
                        " and r.producer_id is not null and r.stars is not null group by r.producer_id having ",
                        FactSql.within("min(r.occurred_on)", ask),
                        ")"));
            default ->
                column(Sql.concat(
                        "x.id in (select e.producer_id from promotion.fact_event_participant e where ",
                        Sql.all(
                                Sql.of(
                                        "e.kind = ?",
                                        event.startsWith("ATTENDED_")
                                                ? event.substring("ATTENDED_".length())
                                                : "TRAINING"),
                                FactSql.within("e.occurred_on", ask),
                                FactSql.sample("e", ask)),
                        ")"));
        };
    }

    private Sql villageProduct(Words words) {
        if (words.has("VALID_STAR")) {
            return column(Sql.concat(
                    "x.id in (select l.craft_village_id from registry.fact_craft_village_product l where ",
                    Sql.all(
                            FactSql.validOn("l.valid", ask),
                            Sql.concat("l.product_id in (select v.product_id", FactSql.validStars(ask), ")")),
                    ")"));
        }
        return column(Sql.concat(
                "x.id in (select l.craft_village_id from registry.fact_craft_village_product l"
                        + " join recognition.fact_valid_star v on v.product_id = l.product_id and v.valid && l.valid where ",
                Sql.all(FactSql.grade("v", ask), FactSql.sample("v", ask)),
                " group by l.craft_village_id having ",
                FactSql.within("min(greatest(lower(v.valid), lower(l.valid)))", ask),
                ")"));
    }

    private Sql column(Sql condition) {
        return frame.column(condition);
    }

    private static Sql words(String column, FilterValue value) {
        return Sql.in(column, ((Words) value).words());
    }

    private static String joined(FilterValue value) {
        return String.join(",", ((Words) value).words());
    }
}
