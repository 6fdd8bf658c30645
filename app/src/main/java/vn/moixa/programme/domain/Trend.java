package vn.moixa.programme.domain;

/**
 * What is known on the day of asking about the deadline: of those counted, how many still count on the deadline (their certificate
 * runs that long), and how many were not yet counted three months ago.
 */
public record Trend(Part numerator, Part denominator) {

    public record Part(long counted, long lasting, long entered) {}
}
