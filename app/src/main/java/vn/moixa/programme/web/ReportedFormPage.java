package vn.moixa.programme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * The form of a figure that somebody else published.
 *
 * @param id the figure to correct; null for a new one
 * @param past what stood before, in words
 */
public record ReportedFormPage(
        Frame frame,
        String plan,
        String back,
        @Nullable UUID id,
        int version,
        Map<String, String> typed,
        List<Choice> targets,
        List<Choice> areas,
        List<Choice> units,
        List<Choice> precisions,
        List<String> past,
        FormErrors errors) {

    public String value(String key) {
        return typed.getOrDefault(key, "");
    }

    public String action() {
        return id == null ? back : back + "/" + id;
    }
}
