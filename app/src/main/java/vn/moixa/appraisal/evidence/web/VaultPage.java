package vn.moixa.appraisal.evidence.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.dossier.web.DossierWords;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.appraisal.evidence.usecase.GatesAtRisk.AtRisk;
import vn.moixa.registry.ProducerCard;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;

/** The papers of a producer, the newest first, and what falls where one no longer counts. */
public record VaultPage(
        Frame frame,
        ProducerCard producer,
        boolean mayWrite,
        Vault.Filter filter,
        List<Evidence> papers,
        boolean more,
        List<AtRisk> risks,
        LocalDate today) {

    public List<Choice> kinds() {
        return Arrays.stream(EvidenceKind.values())
                .map(kind -> new Choice(kind.name(), frame.text("evidence.kind." + kind.name())))
                .toList();
    }

    public List<Choice> states() {
        return Arrays.stream(EvidenceState.values())
                .map(state -> new Choice(state.name(), frame.text("evidence.state." + state.name())))
                .toList();
    }

    public String kind() {
        return filter.kind() == null ? "" : filter.kind().name();
    }

    public String state() {
        return filter.state() == null ? "" : filter.state().name();
    }

    public String expiry(Evidence paper) {
        return DossierWords.expiry(frame, paper, today);
    }

    public String risk(AtRisk one) {
        return frame.text(
                one.recognised() ? "evidence.risk.recognised" : "evidence.risk.dossier",
                one.product(),
                one.star(),
                one.criterion());
    }

    public @Nullable String nextHref() {
        return more
                ? "/appraisal/evidence?producer=" + producer.id().value() + "&kind=" + kind() + "&state=" + state()
                        + "&before=" + papers.getLast().id().value()
                : null;
    }
}
