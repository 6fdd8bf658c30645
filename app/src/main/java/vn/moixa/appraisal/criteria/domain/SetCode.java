package vn.moixa.appraisal.criteria.domain;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The code of a criteria set under one instrument: {@code QD26-2026/01}; all its versions share it. */
public record SetCode(String value) implements Comparable<SetCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");

    public SetCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the code of a criteria set: " + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /** What stands before the stroke: the instrument in short. */
    public String prefix() {
        return value.substring(0, value.indexOf('/'));
    }

    public String suffix() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** The number of the set in its appendix (R15); the lapsed sets have none. */
    public OptionalInt number() {
        return suffix().chars().allMatch(Character::isDigit)
                ? OptionalInt.of(Integer.parseInt(suffix()))
                : OptionalInt.empty();
    }

    @Override
    public int compareTo(SetCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
