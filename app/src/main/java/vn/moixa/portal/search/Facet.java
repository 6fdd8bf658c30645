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

    /** Its column in the index. */
    public String column() {
        return column;
    }

    /** The type of its column. */
    public String type() {
        return type;
    }
}
