package vn.moixa.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.usecase.KeepRepresentative.Reading;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;

/** The form of sensitive facts; opening it is logged. */
public record RepresentativePage(Frame frame, UUID producer, Reading reading) {

    public List<Choice> yesNo() {
        return List.of(
                new Choice("", frame.text("registry.unknown")),
                new Choice("true", frame.text("registry.yes")),
                new Choice("false", frame.text("registry.no")));
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
