package vn.moixa.notice;

import java.util.List;

/**
 * What is told.
 *
 * @param template key in the message files: {@code <template>.subject} and {@code <template>.body} with the arguments as {0}, {1} …
 * @param urgent does not wait for the end of the quiet hours: a password asked for is wanted now
 */
public record Notice(String template, boolean urgent, List<Object> arguments) {

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice of(String template, Object... arguments) {
        return new Notice(template, false, List.of(arguments));
    }

    public static Notice urgent(String template, Object... arguments) {
        return new Notice(template, true, List.of(arguments));
    }
}
