package vn.moixa.intake;

import java.util.List;

/** A sentence for a person, kept as key and arguments so that everybody reads it in their own language. */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
