package vn.moixa.intake;

public enum ColumnType {
    TEXT,
    NUMBER,
    DATE,
    /** Digits that are a name, not a quantity: leading zeros stay (C60). */
    CODE,
    CHOICE,
    URL,
    PHONE
}
