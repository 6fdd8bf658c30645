package vn.moixa.promotion.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * A form to enter or change a record.
 *
 * @param id null for a new record
 * @param differences where somebody saved something else meanwhile
 */
public record FormPage(
        Frame frame,
        Kind kind,
        @Nullable UUID id,
        int version,
        List<Input> inputs,
        boolean proposes,
        FormErrors errors,
        List<Difference> differences) {

    /** One field of the form. */
    public record Input(Field field, String label, @Nullable String hint, String value, List<Choice> choices) {}

    /** A field with the value saved meanwhile and the one typed here. */
    public record Difference(String label, String saved, String typed, boolean both) {}

    public String title() {
        return frame.text(
                id == null ? "promotion.form.new" : "promotion.form.change",
                frame.text("promotion.one." + kind.slug()));
    }

    public String action() {
        return id == null ? kind.path() : kind.path() + "/" + id;
    }

    public String cancel() {
        return action();
    }

    public boolean hasUpload() {
        return kind == Kind.LOGO_SUPPORT;
    }
}
