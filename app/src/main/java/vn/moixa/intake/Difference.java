package vn.moixa.intake;

/** One value that the import changes, as a person reads it. */
public record Difference(String columnKey, String before, String after) {}
