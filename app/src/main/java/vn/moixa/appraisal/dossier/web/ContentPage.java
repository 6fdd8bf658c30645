package vn.moixa.appraisal.dossier.web;

import java.util.List;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.web.Frame;

/** All a dossier says, to read; on an upgrade or a re-rating also only what changed (R81). */
public record ContentPage(Frame frame, DossierPage dossier, boolean changedOnly) {

    public List<FormField> fields(FormField.Section section) {
        return dossier.fields(section).stream()
                .filter(field -> !changedOnly || dossier.isChanged(field))
                .toList();
    }

    public List<Leaf> leaves(Part part) {
        return dossier.leaves(part).stream()
                .filter(leaf -> !changedOnly || dossier.whole().draft().isChanged(leaf.number()))
                .toList();
    }

    public boolean canCompare() {
        return dossier.head().basedOn() != null;
    }
}
