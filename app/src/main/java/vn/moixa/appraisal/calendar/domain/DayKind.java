package vn.moixa.appraisal.calendar.domain;

/** What a day is apart from its place in the week. */
public enum DayKind {
    HOLIDAY,
    /** A Saturday or Sunday on which offices work because another day was given free. */
    SWAPPED_WORKING_DAY,
    /** As its place in the week says; undoes what the published table says of it. */
    ORDINARY
}
