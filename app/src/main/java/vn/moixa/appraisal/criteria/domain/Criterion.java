package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/**
 * A numbered criterion. Only one without sub-criteria is marked (R26).
 *
 * @param stableKey the same thing under another number in other sets and versions, for comparison and for reuse of evidence
 * @param evidence kinds of papers that usually prove it (R107)
 * @param judgedOn where the assessor finds the answer
 */
public record Criterion(
        String number,
        Text title,
        int max,
        String stableKey,
        List<Condition> conditions,
        List<Option> options,
        List<String> evidence,
        JudgedOn judgedOn,
        List<Criterion> subCriteria) {

    /** Where the answer is found: in papers, at the place of production, or on the samples handed in. */
    public enum JudgedOn {
        PAPERS,
        PLACE,
        SAMPLE
    }

    public Criterion {
        conditions = List.copyOf(conditions);
        options = List.copyOf(options);
        evidence = List.copyOf(evidence);
        subCriteria = List.copyOf(subCriteria);
    }

    public boolean isLeaf() {
        return subCriteria.isEmpty();
    }

    /** Without printed options the assessor gives nothing or the maximum (R25). */
    public boolean isYesOrNo() {
        return isLeaf() && options.isEmpty();
    }
}
