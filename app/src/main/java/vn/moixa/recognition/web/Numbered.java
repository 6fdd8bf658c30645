package vn.moixa.recognition.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number at the end of a public address such as {@code che-shan-tuyet-17}; the words before it are for people. */
final class Numbered {

    private static final Pattern FORM = Pattern.compile("(?:.*-)?(\\d{1,18})");

    private Numbered() {}

    static Optional<Long> parse(String name) {
        var matcher = FORM.matcher(name);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
