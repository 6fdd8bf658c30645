package vn.moixa.appraisal.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;

/**
 * Everything a dossier says at the moment, whatever its state.
 *
 * @param form by key of {@link FormField}; empty fields are absent
 * @param fields who saved which field last
 * @param evidence by criterion, in the order in which it was added
 * @param evidenceChanged criteria whose papers are others than in the dossier it was copied from (R81)
 */
public record Draft(
        DossierHead head,
        Map<String, String> form,
        Map<String, Saved> fields,
        Map<String, Answer> answers,
        Map<String, List<EvidenceId>> evidence,
        Set<String> evidenceChanged) {

    public Draft {
        form = Map.copyOf(form);
        fields = Map.copyOf(fields);
        answers = Map.copyOf(answers);
        evidence = Map.copyOf(evidence);
        evidenceChanged = Set.copyOf(evidenceChanged);
    }

    /** The last saving of a field. */
    public record Saved(int version, boolean changedSinceBasis, Instant at, String by) {}

    public String value(FormField field) {
        return form.getOrDefault(field.key(), "");
    }

    public int version(FormField field) {
        Saved saved = fields.get(field.key());
        return saved == null ? 0 : saved.version();
    }

    public Answer answer(String criterion) {
        return answers.getOrDefault(criterion, Answer.none(criterion));
    }

    public List<EvidenceId> evidenceOf(String criterion) {
        return evidence.getOrDefault(criterion, List.of());
    }

    /** The council sees what changed since the recognition (R81). */
    public boolean isChanged(String criterion) {
        return answer(criterion).changedSinceBasis() || evidenceChanged.contains(criterion);
    }

    public Marks marks() {
        var marks = new TreeMap<String, Mark>();
        answers.forEach((criterion, answer) -> {
            Mark mark = answer.mark();
            if (mark != null) {
                marks.put(criterion, mark);
            }
        });
        return new Marks(marks);
    }
}
