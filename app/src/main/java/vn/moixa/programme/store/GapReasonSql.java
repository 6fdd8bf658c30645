package vn.moixa.programme.store;

import java.util.List;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.Filter;
import vn.moixa.programme.domain.FilterValue;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;

/**
 * Why a record of a page is not counted, as {@code array[code, detail, day]} over the alias {@code g}. Only the rows of one page are
 * explained, so looking up one by one is cheap here.
 */
final class GapReasonSql {

    private final Subject subject;
    private final Ask ask;

    GapReasonSql(Subject subject, Ask ask) {
        this.subject = subject;
        this.ask = ask;
    }

    /** {@code g.failed} names the first criterion a row does not meet. */
    Sql why(Filter filter) {
        var cases = filter.criteria().entrySet().stream()
                .map(entry ->
                        Sql.concat("when '" + entry.getKey().name() + "' then ", why(entry.getKey(), entry.getValue())))
                .toList();
        return Sql.concat("case g.failed ", Sql.join(" ", cases), " else array['OTHER', g.failed, null] end");
    }

    private Sql why(Criterion criterion, FilterValue value) {
        return switch (criterion) {
            case LISTED_ON -> subject == Subject.PRODUCT ? noListing((Words) value) : noChannel((Words) value);
            case CHANNEL -> noChannel((Words) value);
            case STOREFRONT ->
                link(
                        "NO_STOREFRONT",
                        "STOREFRONT_ENDED",
                        "promotion.fact_storefront f where f.producer_id = " + producer());
            case WEBSITE ->
                link("NO_WEBSITE", "WEBSITE_ENDED", "promotion.fact_website f where f.producer_id = " + producer());
            case PAYMENT_ACCOUNT ->
                first(
                        Sql.of("array['ACCOUNT_ENDED', null, to_char(upper(a.valid) - 1, 'YYYY-MM-DD')]"),
                        Sql.of("promotion.fact_payment_account a where a.producer_id = " + producer()
                                + " order by upper(a.valid) desc"),
                        "NO_ACCOUNT");
            case TYPE ->
                first(
                        Sql.of("array['OTHER_TYPE', t.type, null]"),
                        Sql.concat(
                                "registry.fact_producer_type t where t.producer_id = g.id and ",
                                FactSql.validOn("t.valid", ask)),
                        "TYPE_UNKNOWN");
            case LOGO ->
                first(
                        Sql.of("array['LOGO_PLANNED', null, to_char(l.occurred_on, 'YYYY-MM-DD')]"),
                        Sql.of("promotion.fact_logo_support l where l.product_id = g.id and l.state = 'PLANNED'"),
                        "NO_LOGO");
            case GREEN_CHAIN ->
                first(
                        Sql.concat(
                                "array[case when not c.green then 'CHAIN_NOT_GREEN' when not c.stable_area then 'AREA_NOT_STABLE' when not ",
                                FactSql.validOn("c.contracted", ask),
                                " then 'NO_CONTRACT' else 'CHAIN_OTHER_TIME' end, c.label, to_char(c.occurred_on, 'YYYY-MM-DD')]"),
                        Sql.of("registry.fact_value_chain c where c.producer_id = g.id order by c.occurred_on desc"),
                        "NO_CHAIN");
            case VILLAGE_PRODUCT ->
                first(
                        Sql.concat(
                                "array[case when bool_or(",
                                FactSql.validOn("v.valid", ask),
                                ") then 'PRODUCT_EARLIER' else 'PRODUCT_WITHOUT_STAR' end, null, to_char(min(lower(v.valid)), 'YYYY-MM-DD')]"),
                        Sql.of(
                                "registry.fact_craft_village_product l left join recognition.fact_valid_star v on v.product_id = l.product_id"
                                        + " where l.craft_village_id = g.id group by l.craft_village_id"),
                        "NO_PRODUCT_LINK");
            case RE_RATED -> lastStar("NOT_RE_RATED");
            case UPGRADED -> lastStar("NOT_UPGRADED");
            case HAS_VALID_STAR -> starEnded((Stars) value);
            default -> Sql.of("array['OTHER', '" + criterion.name() + "', null]");
        };
    }

    private String producer() {
        return subject == Subject.PRODUCT
                ? "(select p.producer_id from registry.fact_product p where p.subject_id = g.id)"
                : "g.id";
    }

    private Sql noListing(Words channels) {
        var dead = Sql.concat(
                "array[case when ",
                FactSql.validOn("l.claimed", ask),
                " then 'DEAD_LINK' else 'LISTING_ENDED' end, l.label, to_char(case when ",
                FactSql.validOn("l.claimed", ask),
                " then upper(l.alive) else upper(l.claimed) - 1 end, 'YYYY-MM-DD')]");
        return first(
                dead,
                Sql.concat(
                        "promotion.fact_listing l where l.product_id = g.id and ",
                        Sql.in("l.channel_kind", channels.words()),
                        " order by (",
                        FactSql.validOn("l.claimed", ask),
                        ") desc, upper(l.alive) desc nulls last"),
                "NO_LISTING");
    }

    private Sql noChannel(Words channels) {
        var wanted = channels.has("MODERN") ? Sql.of("c.modern") : Sql.in("c.channel_kind", channels.words());
        return first(
                Sql.concat(
                        "array[case when not (",
                        wanted,
                        ") then 'OTHER_CHANNEL' when ",
                        FactSql.validOn("c.claimed", ask),
                        " then 'DEAD_LINK' else 'CHANNEL_ENDED' end, case when ",
                        wanted,
                        " then c.label else c.channel_kind end, to_char(case when ",
                        FactSql.validOn("c.claimed", ask),
                        " then upper(c.alive) else upper(c.claimed) - 1 end, 'YYYY-MM-DD')]"),
                Sql.concat(
                        "promotion.fact_channel_presence c where c.producer_id = g.id order by (",
                        wanted,
                        ") desc, upper(c.claimed) desc"),
                "NO_CHANNEL");
    }

    private Sql link(String none, String ended, String from) {
        return first(
                Sql.concat(
                        "array[case when ",
                        FactSql.validOn("f.claimed", ask),
                        " and ",
                        FactSql.validOn("f.alive", ask),
                        " then 'NOT_SHOWN' when ",
                        FactSql.validOn("f.claimed", ask),
                        " then 'DEAD_LINK' else '" + ended + "' end, f.label, to_char(case when ",
                        FactSql.validOn("f.claimed", ask),
                        " then upper(f.alive) else upper(f.claimed) - 1 end, 'YYYY-MM-DD')]"),
                Sql.of(from + " order by upper(f.claimed) desc, upper(f.alive) desc nulls last"),
                none);
    }

    private Sql lastStar(String code) {
        return first(
                Sql.of("array['" + code + "', null, to_char(upper(v.valid) - 1, 'YYYY-MM-DD')]"),
                Sql.of("recognition.fact_valid_star v where v.product_id = g.id order by upper(v.valid) desc"),
                code);
    }

    /** The star of the day under another grade or number, else the last one that ended, else what is only reported. */
    Sql starEnded(Stars stars) {
        String id = subject == Subject.PRODUCT ? "v.product_id" : "v.producer_id";
        return first(
                Sql.concat(
                        "array[case when ",
                        FactSql.validOn("v.valid", ask),
                        Sql.of(
                                " then case when v.stars between ? and ? then 'REPORTED_ONLY' else 'OTHER_STARS' end",
                                stars.least(),
                                stars.most()),
                        " when v.grade = 'REPORTED' then 'REPORTED_ONLY' else 'STAR_' || v.ended_by end, v.stars::text,"
                                + " to_char(case when v.grade = 'CONFIRMED' then upper(v.valid) - 1 end, 'YYYY-MM-DD')]"),
                Sql.concat(
                        "recognition.fact_valid_star v where " + id + " = g.id and ",
                        Sql.of("lower(v.valid) <= ?::date", ask.asOf()),
                        " order by (",
                        FactSql.validOn("v.valid", ask),
                        ") desc, v.grade, upper(v.valid) desc"),
                "REPORTED_ONLY");
    }

    private static Sql first(Sql found, Sql from, String none) {
        return Sql.concat("coalesce((select ", found, " from ", from, " limit 1), array['" + none + "', null, null])");
    }

    static List<Criterion> more(Filter numerator, Filter denominator) {
        return numerator.criteria().keySet().stream()
                .filter(criterion -> !numerator.value(criterion).equals(denominator.value(criterion)))
                .toList();
    }
}
