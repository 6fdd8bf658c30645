package vn.moixa.portal.search;

/** What a list of products can be narrowed by. Values are the words of the records: FOOD, 4, EXPIRING, 02701, COOPERATIVE, true. */
public enum Facet {
    INDUSTRY("industry", "text"),
    /** Stars valid on the day; a product whose star ended has none. */
    STARS("stars", "smallint"),
    /** VALID, EXPIRING, EXPIRED, WITHDRAWN, REPORTED or NONE. */
    STATE("state", "text"),
    COMMUNE("commune_code", "text"),
    FORMER_DISTRICT("former_district_code", "text"),
    FORMER_PROVINCE("former_province_code", "text"),
    PRODUCER_TYPE("producer_type", "text"),
    SAMPLE("sample", "boolean");

    private final String column;
    private final String type;

    Facet(String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** The value as it can stand in the index; a word that cannot, such as five stars spelt out, becomes one that no product has. */
    String possible(String value) {
        return switch (this) {
            case STARS -> value.matches("[0-9]") ? value : "0";
            case SAMPLE -> Boolean.toString(Boolean.parseBoolean(value));
            case INDUSTRY, STATE, COMMUNE, FORMER_DISTRICT, FORMER_PROVINCE, PRODUCER_TYPE ->
                value.matches("[A-Za-z0-9_]{1,40}") ? value : "NONE_SUCH";
        };
    }

    /** Its column in the index. */
    public String column() {
        return column;
    }

    /** The type of its column. */
    public String type() {
        return type;
    }
}
