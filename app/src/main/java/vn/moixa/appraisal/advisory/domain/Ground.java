package vn.moixa.appraisal.advisory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A knock-out ground of a set as it is kept: by the criterion or group it stands at (none for the whole dossier) and its place among the
 * grounds there.
 */
public record Ground(@Nullable String criterion, int position) {

    private static final Pattern KEY = Pattern.compile("(dossier)\\.(\\d{1,3})|([0-9.]{1,10})(?:/(\\d{1,3}))?");

    /** Reads {@code dossier.2}, {@code 2.1} and {@code 2.1/2}. */
    public static Optional<Ground> ofKey(String key) {
        var matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(new Ground(null, Integer.parseInt(matcher.group(2))));
        }
        String place = matcher.group(4);
        return Optional.of(new Ground(matcher.group(3), place == null ? 1 : Integer.parseInt(place)));
    }

    public String key() {
        if (criterion == null) {
            return "dossier." + position;
        }
        return position == 1 ? criterion : criterion + "/" + position;
    }
}
