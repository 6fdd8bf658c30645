package vn.moixa.appraisal.commune.usecase;

import java.util.List;

/**
 * Why something was not done: the field at fault (empty for the whole), the key of the sentence that says what to do, and what goes into it.
 */
public record Refusal(String field, String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }
}
