package vn.moixa.appraisal.dossier.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.usecase.FillDossier.Outcome;
import vn.moixa.web.Frame;

/** One part of the forms. After a conflict the hidden version is the saved one, so that pressing again means: mine counts. */
public record SectionPage(
        Frame frame, DossierPage dossier, FormField.Section section, Map<String, Outcome.Conflict> conflicts) {

    public List<FormField> fields() {
        return dossier.fields(section);
    }

    public String action() {
        return dossier.path() + "/forms/" + section.path();
    }

    public int version(FormField field) {
        var conflict = conflicts.get(field.key());
        return conflict == null ? dossier.whole().draft().version(field) : conflict.version();
    }

    public @Nullable String hint(FormField field) {
        String hint = frame.textOr("dossier.hint." + field.key(), "");
        return hint.isEmpty() ? null : hint;
    }

    public String label(FormField field) {
        return frame.text("dossier.field." + field.key());
    }
}
