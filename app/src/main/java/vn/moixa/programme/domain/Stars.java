package vn.moixa.programme.domain;

/** A range of stars, both ends included: "3 or more" is 3..5, "exactly 4" is 4..4. */
public record Stars(int least, int most) implements FilterValue {

    public static final int LOWEST = 3;
    public static final int HIGHEST = 5;

    public Stars {
        if (least < LOWEST || most > HIGHEST || least > most) {
            throw new IllegalArgumentException("stars " + least + ".." + most);
        }
    }

    public static Stars atLeast(int stars) {
        return new Stars(stars, HIGHEST);
    }

    public static Stars exactly(int stars) {
        return new Stars(stars, stars);
    }

    public boolean include(int stars) {
        return least <= stars && stars <= most;
    }

    public boolean isAny() {
        return least == LOWEST && most == HIGHEST;
    }
}
