package vn.moixa.registry.domain;

/** What a field of a record holds, and so how it is asked for, checked and kept. */
public enum Kind {
    LINE,
    TEXT,
    DATE,
    NUMBER,
    YES_NO,
    CHOICE,
    CHOICES,
    /** Several short texts, one per line. */
    LINES,
    /** An administrative unit as {@code list:code}. */
    PLACE,
    PRODUCER,
    SOURCING_AREA,
    /** First day of the period that the column holds. */
    FIRST_DAY,
    /** Last day of the period, itself included. */
    LAST_DAY
}
