package vn.moixa.appraisal.council.usecase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at what was typed and collects everything that is wrong with it. */
final class Typed {

    private final List<Outcome.Reason> reasons = new ArrayList<>();

    Typed text(String field, @Nullable String value, int shortest, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.length() < shortest) {
            reasons.add(Outcome.Reason.of(
                    field, shortest <= 1 ? "council.form.required" : "council.form.too-short", shortest));
        } else if (text.length() > longest) {
            reasons.add(Outcome.Reason.of(field, "council.form.too-long", longest));
        }
        return this;
    }

    Typed given(String field, @Nullable Object value, String messageKey) {
        return holds(value != null, field, messageKey);
    }

    Typed holds(boolean condition, String field, String messageKey, Object... arguments) {
        if (!condition) {
            reasons.add(Outcome.Reason.of(field, messageKey, arguments));
        }
        return this;
    }

    boolean isWrong() {
        return !reasons.isEmpty();
    }

    Outcome.Refused refused() {
        return new Outcome.Refused(List.copyOf(reasons));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
