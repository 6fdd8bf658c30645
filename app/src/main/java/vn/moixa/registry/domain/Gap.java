package vn.moixa.registry.domain;

import java.util.List;

/** Why a record cannot be kept as it stands: the field, and the sentence to show beside it. */
public record Gap(String field, String messageKey, List<Object> arguments) {

    public Gap {
        arguments = List.copyOf(arguments);
    }

    public static Gap of(String field, String messageKey, Object... arguments) {
        return new Gap(field, messageKey, List.of(arguments));
    }
}
