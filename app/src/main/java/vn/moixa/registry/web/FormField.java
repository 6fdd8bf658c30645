package vn.moixa.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.domain.Field;
import vn.moixa.web.Choice;

/**
 * A field ready to be drawn.
 *
 * @param shown the value as people read it, where it cannot be edited
 */
public record FormField(
        Field field,
        String label,
        @Nullable String hint,
        String value,
        String shown,
        List<Choice> choices,
        @Nullable String error) {

    public String key() {
        return field.key();
    }

    public List<String> several() {
        return value.isEmpty() ? List.of() : List.of(value.split("\n"));
    }
}
