package vn.moixa.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with a form, field by field, in sentences; the same sentence stands on top of the page and beside the field. */
public record FormErrors(Map<String, String> byField) {

    public static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        byField = new LinkedHashMap<>(byField);
    }

    /** Sentences are {@code web.form.<Constraint>}, or the constraint's own message when it is a key in braces-free dotted form. */
    public static FormErrors of(BindingResult result, Frame frame) {
        var sentences = new LinkedHashMap<String, String>();
        for (FieldError error : result.getFieldErrors()) {
            sentences.putIfAbsent(error.getField(), sentence(error, frame));
        }
        return new FormErrors(sentences);
    }

    public static FormErrors of(String field, String sentence) {
        return new FormErrors(Map.of(field, sentence));
    }

    public FormErrors and(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new FormErrors(more);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    private static String sentence(FieldError error, Frame frame) {
        if (error.isBindingFailure()) {
            return frame.text("web.form.wrongFormat");
        }
        String message = Objects.requireNonNullElse(error.getDefaultMessage(), "");
        if (message.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+")) {
            return frame.text(message);
        }
        return frame.text("web.form." + error.getCode(), limits(error));
    }

    /** Spring lists the field first, then the constraint's attributes in alphabetical order. */
    private static @Nullable Object[] limits(FieldError error) {
        Object[] arguments = error.getArguments();
        if (arguments == null || arguments.length < 2) {
            return new Object[0];
        }
        return java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
