package vn.moixa.promotion.domain;

import java.util.List;

/** Something that keeps a record from being saved: the field and the sentence that says what to do. */
public record Finding(String field, String messageKey, List<Object> arguments) {

    public static Finding of(String field, String messageKey, Object... arguments) {
        return new Finding(field, messageKey, List.of(arguments));
    }
}
