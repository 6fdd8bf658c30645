package vn.moixa.appraisal.evidence.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.dossier.web.DossierWords;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.store.PaperUses;
import vn.moixa.appraisal.evidence.usecase.GatesAtRisk.AtRisk;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence.Seen;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** One paper with its files, where it is used, and what falls without it. */
public record PaperPage(
        Frame frame, Seen seen, List<PaperUses.Use> uses, List<AtRisk> risks, LocalDate today, FormErrors errors) {

    public Evidence paper() {
        return seen.evidence();
    }

    public String path() {
        return "/appraisal/evidence/" + paper().id().value();
    }

    public Tone tone() {
        return EvidencePages.tone(paper().state());
    }

    public boolean isOpen() {
        return seen.mayWrite() && paper().state().isOpen();
    }

    public boolean mayReplace() {
        return seen.mayWrite()
                && paper().state().mayBecome(EvidenceState.REPLACED)
                && !paper().state().isOpen();
    }

    public boolean mayJudge() {
        return seen.mayJudge()
                && (paper().state() == EvidenceState.SUBMITTED || paper().state() == EvidenceState.ACCEPTED);
    }

    public String expiry() {
        return DossierWords.expiry(frame, paper(), today);
    }

    public Map<String, String> snapshot() {
        var shown = new LinkedHashMap<String, String>();
        for (String key :
                List.of("origin", "title", "address", "contract", "share", "from", "to", "alive", "checkedAt")) {
            String value = paper().snapshot().get(key);
            if (value != null) {
                shown.put(
                        frame.text("evidence.snapshot." + key),
                        switch (key) {
                            case "origin" -> frame.text("evidence.origin." + value);
                            case "from", "to" -> frame.date(LocalDate.parse(value));
                            case "alive" -> frame.text(value.equals("true") ? "dossier.yes" : "dossier.no");
                            case "checkedAt" -> frame.dateTime(java.time.Instant.parse(value));
                            default -> value;
                        });
            }
        }
        return shown;
    }

    public String takenOn() {
        String day = paper().snapshot().get("takenOn");
        return day == null ? "" : frame.date(LocalDate.parse(day));
    }

    /** Some of the risks shown once this paper no longer counts. */
    public boolean isLost() {
        return !paper().countsOn(today) && !risks.isEmpty();
    }

    public String risk(AtRisk one) {
        return frame.text(
                one.recognised() ? "evidence.risk.recognised" : "evidence.risk.dossier",
                one.product(),
                one.star(),
                one.criterion());
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }
}
