package vn.moixa.appraisal.paper.web;

import vn.moixa.appraisal.paper.domain.DossierFacts;
import vn.moixa.web.Frame;

/** Papers about one dossier. */
public record DossierPapersPage(Frame frame, DossierFacts dossier) {

    public String address() {
        return "/appraisal/dossiers/" + dossier.id();
    }
}
