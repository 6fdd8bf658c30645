package vn.moixa.portal.domain;

import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProducerType;

/** Which producers are asked for; what is null does not matter. */
public record ProducerFilter(
        @Nullable String text,
        @Nullable String communeCode,
        @Nullable ProducerType type) {}
