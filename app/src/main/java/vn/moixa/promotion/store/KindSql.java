package vn.moixa.promotion.store;

import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Kind;

/**
 * How each kind of record is read. The record is {@code t}, its producer {@code p} and its product {@code d} are the fact views of the
 * register, its link is {@code k} and its channel {@code h}.
 */
final class KindSql {

    private KindSql() {}

    static String from(Kind kind) {
        var sql = new StringBuilder("promotion.").append(kind.table()).append(" t");
        switch (kind.owner()) {
            case PRODUCER -> sql.append(" join registry.fact_producer p on p.subject_id = t.producer_id");
            case PRODUCT -> sql.append(" join registry.fact_product d on d.subject_id = t.product_id");
            case PLACE, NOBODY -> {}
        }
        if (kind.isLinked()) {
            sql.append(" left join promotion.link k on k.id = t.link_id");
        }
        if (kind.field(FieldType.CHANNEL).isPresent()) {
            sql.append(" left join promotion.sales_channel h on h.id = t.channel_id");
        }
        return sql.toString();
    }

    /** Text in lower case without diacritics and punctuation, as {@code VietnameseText.folded} makes it. */
    static String bare(String text) {
        String letters =
                "regexp_replace(normalize(replace(lower(" + text + "), 'đ', 'd'), NFD), '[\\u0300-\\u036f]', '', 'g')";
        return "btrim(regexp_replace(" + letters + ", '[^[:alnum:]]+', ' ', 'g'))";
    }

    /** What a list calls the record. */
    static String title(Kind kind) {
        return switch (kind.owner()) {
            case PRODUCER -> "p.label";
            case PRODUCT -> "d.label";
            case PLACE, NOBODY -> "t.name";
        };
    }

    /** What stands beside the title. */
    static String detail(Kind kind) {
        return switch (kind) {
            case SALES_CHANNEL -> "t.kind";
            case CHANNEL_PRESENCE, LISTING -> "h.name";
            case STOREFRONT, WEBSITE -> "k.url";
            case PAYMENT_ACCOUNT -> "t.bank_key";
            case SALES_POINT -> "t.address_as_printed";
            case EVENT -> "t.kind";
            case LOGO_SUPPORT -> "t.state";
        };
    }

    /** First and last day as a reader counts them. */
    static String days(Kind kind) {
        return switch (kind) {
            case SALES_CHANNEL -> "null::date as first_day, null::date as last_day";
            case CHANNEL_PRESENCE, LISTING, STOREFRONT, WEBSITE, PAYMENT_ACCOUNT ->
                "lower(t.valid) as first_day, upper(t.valid) - 1 as last_day";
            case SALES_POINT -> "t.opened_on as first_day, t.closed_on as last_day";
            case EVENT -> "lower(t.held) as first_day, upper(t.held) - 1 as last_day";
            case LOGO_SUPPORT -> "t.decided_on as first_day, null::date as last_day";
        };
    }

    /** Still running on the day {@code ?}; for kinds that do not end, always. */
    static String running(Kind kind) {
        return switch (kind) {
            case SALES_CHANNEL, EVENT, LOGO_SUPPORT -> "?::date is not null";
            case CHANNEL_PRESENCE, LISTING, STOREFRONT, WEBSITE, PAYMENT_ACCOUNT -> "t.valid @> ?::date";
            case SALES_POINT -> "coalesce(t.closed_on > ?::date, true)";
        };
    }

    /** Over on the day {@code ?}; what has not begun is not over. */
    static String ended(Kind kind) {
        return switch (kind) {
            case SALES_CHANNEL, EVENT, LOGO_SUPPORT -> "?::date is null";
            case CHANNEL_PRESENCE, LISTING, STOREFRONT, WEBSITE, PAYMENT_ACCOUNT ->
                "coalesce(upper(t.valid) <= ?::date, false)";
            case SALES_POINT -> "coalesce(t.closed_on <= ?::date, false)";
        };
    }

    static String commune(Kind kind) {
        return switch (kind.owner()) {
            case PRODUCER -> "p.commune_code";
            case PRODUCT -> "d.commune_code";
            case PLACE -> "t.commune_code";
            case NOBODY -> "null::text";
        };
    }

    static String producer(Kind kind) {
        return switch (kind.owner()) {
            case PRODUCER -> "t.producer_id";
            case PRODUCT -> "d.producer_id";
            case PLACE, NOBODY -> "null::uuid";
        };
    }

    /** The text of a field in its agreed form. */
    static String value(Field field) {
        String column = "t." + field.column();
        return switch (field.type()) {
            case LINE, TEXT, CHOICE, ADDRESS, BANK, ACCOUNT_NUMBER, PHOTO -> column;
            case DATE, WHOLE, MONEY, PRODUCER, PRODUCT, CHANNEL -> column + "::text";
            case YES_NO -> "case when " + column + " then 'true' end";
            case LINK -> "k.url";
            case PRODUCTS ->
                "(select string_agg(x.product_id::text, chr(10) order by x.product_id) from promotion.storefront_product x where x.storefront_id = t.id)";
            case PLACE -> "t.unit_list || ':' || t.unit_code";
            case FIRST_DAY -> "lower(" + column + ")::text";
            case LAST_DAY -> "(upper(" + column + ") - 1)::text";
        };
    }
}
