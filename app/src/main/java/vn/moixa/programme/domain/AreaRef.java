package vn.moixa.programme.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An administrative unit of a list, written {@code 10@pre2025}; without list it is of the list of 2025. */
public record AreaRef(String list, String code) {

    public static final String TODAY = "2025";
    public static final String FORMER = "pre2025";

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{2,5})(?:@(2025|pre2025))?");

    public static Optional<AreaRef> parse(String written) {
        var matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String list = matcher.group(2);
        return Optional.of(new AreaRef(list == null ? TODAY : list, matcher.group(1)));
    }

    public Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 3 -> Level.DISTRICT;
            default -> Level.COMMUNE;
        };
    }

    public boolean isFormer() {
        return list.equals(FORMER);
    }

    @Override
    public String toString() {
        return code + "@" + list;
    }

    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }
}
