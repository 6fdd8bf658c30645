package vn.moixa.registry;

import org.jspecify.annotations.Nullable;

/** Sensitive facts about a legal representative, for the scoring path only (R119, R120). Null where nothing is recorded. */
public record RepresentativeFacts(
        @Nullable String name,
        @Nullable Boolean woman,
        @Nullable Boolean ethnicMinority,
        @Nullable Boolean disabled,
        @Nullable String residence) {

    public static final RepresentativeFacts UNKNOWN = new RepresentativeFacts(null, null, null, null, null);
}
