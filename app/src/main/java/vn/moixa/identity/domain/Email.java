package vn.moixa.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as accounts are known by it. */
public record Email(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;\"]{1,64}@[a-z0-9.-]{1,180}\\.[a-z]{2,24}");

    public static Optional<Email> of(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(address).matches() ? Optional.of(new Email(address)) : Optional.empty();
    }

    /** Personal data: not in a log. */
    @Override
    public String toString() {
        return "Email[…]";
    }
}
