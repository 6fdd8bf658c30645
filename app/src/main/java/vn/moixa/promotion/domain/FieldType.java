package vn.moixa.promotion.domain;

/** What a field holds, and so how it is asked for, read and kept. */
public enum FieldType {
    LINE,
    TEXT,
    DATE,
    /** Whole number, not negative. */
    WHOLE,
    /** Whole đồng, not negative. */
    MONEY,
    YES_NO,
    CHOICE,
    /** An address that is shown only. */
    ADDRESS,
    /** An address that must answer to count, and is checked. */
    LINK,
    PRODUCER,
    PRODUCT,
    PRODUCTS,
    CHANNEL,
    BANK,
    ACCOUNT_NUMBER,
    /** An administrative unit as {@code list:code}. */
    PLACE,
    PHOTO,
    /** First day of the period a column holds. */
    FIRST_DAY,
    /** Last day of the period, itself included. */
    LAST_DAY
}
