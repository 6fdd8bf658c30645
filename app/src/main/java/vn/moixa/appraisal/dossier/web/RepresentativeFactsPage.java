package vn.moixa.appraisal.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.moixa.registry.RepresentativeFacts;
import vn.moixa.web.Frame;

/** Sensitive facts on the scoring path (R119); the reading is logged before the page is shown. */
public record RepresentativeFactsPage(Frame frame, DossierPage dossier, RepresentativeFacts facts) {

    public String text(@Nullable Boolean value) {
        if (value == null) {
            return frame.text("dossier.unknown");
        }
        return frame.text(value ? "dossier.yes" : "dossier.no");
    }

    public String text(@Nullable String value) {
        return value == null ? frame.text("dossier.unknown") : value;
    }
}
