package vn.moixa.area;

/** The level of a unit; districts exist only in the list before July 2025. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
