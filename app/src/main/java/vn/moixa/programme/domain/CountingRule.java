package vn.moixa.programme.domain;

/**
 * Which records count. CONFIRMED: recognitions under a signed decision. WITH_REPORTED: also those known from a list or the press,
 * as far as their year is known (R113, R180). Sample records can be left out.
 */
public record CountingRule(Grade grade, boolean samples) {

    public static final CountingRule DEFAULT = new CountingRule(Grade.CONFIRMED, true);

    public enum Grade {
        CONFIRMED,
        WITH_REPORTED
    }

    public CountingRule publishedOnly() {
        return new CountingRule(grade, false);
    }
}
