package vn.moixa.appraisal.dossier.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of a radio button of a criterion: {@code case:points}, or {@code case:none} when none is met, or empty for not yet. */
record Choice(@Nullable Integer points, int caseNumber, boolean noneMet) {

    private static final Pattern FORM = Pattern.compile("([0-9]):([0-9]{1,3}|none)");

    static Optional<Choice> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.of(new Choice(null, 0, false));
        }
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int scale = Integer.parseInt(matcher.group(1));
        return Optional.of(
                matcher.group(2).equals("none")
                        ? new Choice(0, scale, true)
                        : new Choice(Integer.parseInt(matcher.group(2)), scale, false));
    }
}
