package vn.moixa.identity.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be. Length counts, not odd signs: long passphrases in Vietnamese are welcome. */
public enum PasswordRule {
    LONG_ENOUGH {
        @Override
        boolean holds(String password, String email) {
            return password.length() >= SHORTEST;
        }
    },
    NOT_TOO_LONG {
        @Override
        boolean holds(String password, String email) {
            return password.length() <= LONGEST;
        }
    },
    NOT_ONE_SIGN_OR_RUN {
        @Override
        boolean holds(String password, String email) {
            return password.chars().distinct().count() >= 5;
        }
    },
    NOT_COMMON {
        @Override
        boolean holds(String password, String email) {
            String bare = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return !COMMON.contains(bare) && !COMMON_AS_TYPED.contains(password.toLowerCase(Locale.ROOT));
        }
    },
    NOT_THE_ADDRESS {
        @Override
        boolean holds(String password, String email) {
            String name = email.split("@", 2)[0].toLowerCase(Locale.ROOT);
            return name.length() < 4 || !password.toLowerCase(Locale.ROOT).contains(name);
        }
    };

    public static final int SHORTEST = 10;
    /** Hashing a novel would be an attack. */
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = Set.of(
            "matkhau", "password", "passw", "laocai", "ocoplaocai", "ocop", "moixa", "qwerty", "admin", "quantri");
    private static final Set<String> COMMON_AS_TYPED = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "12345678910",
            "123456789a",
            "a123456789",
            "qwertyuiop",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "matkhau123",
            "iloveyou123",
            "anhyeuem123",
            "emyeuanh123");

    abstract boolean holds(String password, String email);

    /** The first rule that the password breaks. */
    public static Optional<PasswordRule> brokenBy(String password, String email) {
        return List.of(values()).stream()
                .filter(rule -> !rule.holds(password, email))
                .findFirst();
    }

    /** The sentence that says what to do. */
    public String messageKey() {
        return "identity.password." + name();
    }
}
