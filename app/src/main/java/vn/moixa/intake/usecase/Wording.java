package vn.moixa.intake.usecase;

import vn.moixa.intake.Message;

/** Says a message in the language of whoever asked. */
@FunctionalInterface
public interface Wording {

    String say(Message message);

    default String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }
}
