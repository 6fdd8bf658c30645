package vn.moixa.appraisal.dossier.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.store.Vault;

/**
 * Starts an upgrade or a re-rating as a copy of the dossier last recognised, so that only what changed needs work (R81). Criteria are found
 * again by their stable key, for another set may number them otherwise; a paper that was replaced is followed to its successor.
 */
@Component
class CopyBasis {

    private final Drafts drafts;
    private final Vault vault;
    private final CriteriaSets criteria;

    CopyBasis(Drafts drafts, Vault vault, CriteriaSets criteria) {
        this.drafts = drafts;
        this.vault = vault;
        this.criteria = criteria;
    }

    Map<String, String> form(DossierId basis) {
        var copied = new LinkedHashMap<String, String>();
        drafts.read(basis).form().forEach((key, value) -> {
            if (FormField.ofKey(key).filter(FormField::isCopied).isPresent()) {
                copied.put(key, value);
            }
        });
        return copied;
    }

    void answersAndPapers(DossierId id, DossierId basis, LocalDate today, Instant now) {
        Draft old = drafts.read(basis);
        Draft fresh = drafts.read(id);
        CriteriaSet before = criteria.byId(new CriteriaSetId(old.head().criteriaSet()))
                .orElseThrow()
                .set();
        CriteriaSet set = criteria.byId(new CriteriaSetId(fresh.head().criteriaSet()))
                .orElseThrow()
                .set();
        var changed = new HashSet<String>();
        for (Leaf leaf : set.leaves()) {
            Optional<Leaf> earlier = earlier(before, leaf);
            if (earlier.isEmpty()) {
                continue;
            }
            Answer answer = renumbered(old.answer(earlier.get().number()), leaf);
            if (answer.isAnswered() && isOffered(set, answer)) {
                drafts.saveAnswer(id, answer, "", now);
            }
            for (EvidenceId paper : old.evidenceOf(earlier.get().number())) {
                var current = current(paper);
                if (current.isPresent()) {
                    drafts.link(id, leaf.number(), current.get().id(), now);
                    if (!current.get().id().equals(paper) || !current.get().countsOn(today)) {
                        changed.add(leaf.number());
                    }
                }
            }
        }
        drafts.markEvidenceChanged(id, changed);
    }

    /** What the dossier it continues said on the same criterion. */
    Answer answerInTheWordsOf(DossierHead head, String criterion) {
        DossierId basis = head.basedOn();
        if (basis == null) {
            return Answer.none(criterion);
        }
        Draft old = drafts.read(basis);
        CriteriaSet before = criteria.byId(new CriteriaSetId(old.head().criteriaSet()))
                .orElseThrow()
                .set();
        CriteriaSet set = criteria.byId(new CriteriaSetId(head.criteriaSet()))
                .orElseThrow()
                .set();
        return set.leaf(criterion)
                .flatMap(leaf -> earlier(before, leaf).map(found -> renumbered(old.answer(found.number()), leaf)))
                .orElse(Answer.none(criterion));
    }

    private static Optional<Leaf> earlier(CriteriaSet before, Leaf leaf) {
        List<Leaf> same = before.leaves().stream()
                .filter(one ->
                        one.criterion().stableKey().equals(leaf.criterion().stableKey()))
                .toList();
        return same.size() == 1
                ? Optional.of(same.getFirst())
                : same.stream()
                        .filter(one -> one.number().equals(leaf.number()))
                        .findFirst();
    }

    private static Answer renumbered(Answer answer, Leaf leaf) {
        return new Answer(
                leaf.number(), answer.points(), answer.caseNumber(), answer.noneMet(), answer.note(), false, 0);
    }

    private static boolean isOffered(CriteriaSet set, Answer answer) {
        var mark = answer.mark();
        return mark == null
                || new Marks(Map.of(answer.criterion(), mark)).faultsIn(set).isEmpty();
    }

    private Optional<Evidence> current(EvidenceId paper) {
        Optional<Evidence> found = vault.find(paper);
        for (int step = 0; step < 50 && found.isPresent() && found.get().replacedBy() != null; step++) {
            found = vault.find(found.get().replacedBy());
        }
        return found;
    }
}
