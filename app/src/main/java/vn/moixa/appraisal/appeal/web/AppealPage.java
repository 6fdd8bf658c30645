package vn.moixa.appraisal.appeal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.appeal.usecase.HandleAppeals;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * Objections of one dossier.
 *
 * @param form the appeal whose answer was refused; empty when it was the new objection
 */
public record AppealPage(
        Frame frame, HandleAppeals.Shown shown, String form, Map<String, String> typed, FormErrors errors) {

    public String address() {
        return "/appraisal/dossiers/" + shown.dossier().id().value();
    }

    public String typed(String of, String key) {
        return of.equals(form) ? typed.getOrDefault(key, "") : "";
    }

    public @Nullable String error(String of, String key) {
        return of.equals(form) ? errors.of(key) : null;
    }
}
