package vn.moixa.portal.domain;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The last part of a public address, "che-shan-tuyet-17": only the number counts, the words may change. */
public final class Slug {

    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?:.*-)?(\\d{1,15})");

    private Slug() {}

    public static OptionalLong number(String slug) {
        var matcher = NUMBER_AT_THE_END.matcher(slug);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
