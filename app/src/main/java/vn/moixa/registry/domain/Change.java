package vn.moixa.registry.domain;

import org.jspecify.annotations.Nullable;

/** One field before and after; absent is null. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
