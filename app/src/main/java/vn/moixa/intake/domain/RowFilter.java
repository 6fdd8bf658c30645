package vn.moixa.intake.domain;

/** Which rows of an import are looked at. */
public sealed interface RowFilter {

    record WithOutcome(Outcome outcome) implements RowFilter {}

    record Unplaced() implements RowFilter {}
}
