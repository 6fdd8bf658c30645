package vn.moixa.web;

import org.jspecify.annotations.Nullable;

/**
 * The page of an error.
 *
 * @param code its sentences are {@code web.error.<code>.title} and {@code web.error.<code>.advice}
 * @param sentence what is wrong in this very case, instead of the general advice; null where there is no more to say
 * @param reference what to quote to the administrator when something broke, else null
 */
public record ErrorPage(
        Frame frame,
        int status,
        String code,
        @Nullable String sentence,
        @Nullable String reference) {}
