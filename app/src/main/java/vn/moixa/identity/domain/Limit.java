package vn.moixa.identity.domain;

import java.time.Duration;

/** How often something may be tried within a quarter of an hour (R173). */
public enum Limit {
    SIGN_IN_PER_ACCOUNT(10),
    SIGN_IN_PER_ADDRESS(60),
    SIGN_IN_PER_NETWORK(300),
    CODE_PER_ACCOUNT(6),
    RESET_PER_ACCOUNT(3),
    RESET_PER_ADDRESS(20),
    RESET_PER_NETWORK(100);

    public static final Duration WINDOW = Duration.ofMinutes(15);
    /** Wrong passwords in a row after which an account rests, however slowly they came. */
    public static final int WRONG_IN_A_ROW = 20;

    public static final Duration LOCKED_FOR = Duration.ofMinutes(30);

    private final int attempts;

    Limit(int attempts) {
        this.attempts = attempts;
    }

    public boolean isExceededBy(int count) {
        return count > attempts;
    }

    public int attempts() {
        return attempts;
    }
}
