package vn.moixa.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a fact holds: from a first day up to, but not including, an end day. A missing bound is open. Never empty: a fact
 * that holds on no day is no fact.
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null);

    private static final Pattern RANGE = Pattern.compile("([\\[(])([^,]*),([^,]*)([\\])])");

    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("A validity must hold on at least one day: " + from + " to " + to);
        }
    }

    public static Validity from(LocalDate first) {
        return new Validity(first, null);
    }

    public static Validity between(LocalDate first, LocalDate end) {
        return new Validity(first, end);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Validity other) {
        return startsBefore(from, other.to) && startsBefore(other.from, to);
    }

    public Optional<Validity> intersect(Validity other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Validity(later(from, other.from), earlier(to, other.to)));
    }

    /** The text PostgreSQL reads and writes for a {@code daterange}. */
    public String toDateRange() {
        return (from == null ? "(" : "[" + from) + "," + (to == null ? "" : to) + ")";
    }

    /** Empty for PostgreSQL's empty range; any inclusive or exclusive bounds are brought to half-open form. */
    public static Optional<Validity> ofDateRange(String text) {
        if (text.equals("empty")) {
            return Optional.empty();
        }
        var matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a date range: " + text);
        }
        var lower = bound(matcher.group(2));
        var upper = bound(matcher.group(3));
        var first = lower != null && matcher.group(1).equals("(") ? lower.plusDays(1) : lower;
        var end = upper != null && matcher.group(4).equals("]") ? upper.plusDays(1) : upper;
        return first != null && end != null && !first.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Validity(first, end));
    }

    private static @Nullable LocalDate bound(String text) {
        return text.isEmpty() || text.endsWith("infinity") ? null : LocalDate.parse(text);
    }

    private static boolean startsBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || start.isBefore(end);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
