package vn.moixa.appraisal.criteria.format;

import java.util.List;

/**
 * Why a file is not a set of criteria that can be published. The sentence is the message {@code criteria.lint.<rule>} with the file, the
 * place and the details.
 *
 * @param place number of the criterion, group or part, or a key; empty for the whole file
 */
public record Fault(String file, String place, Rule rule, List<String> details) {

    public Fault {
        details = List.copyOf(details);
    }

    public enum Rule {
        UNREADABLE,
        NOT_A_SET,
        SCHEMA,
        UNKNOWN_KEY,
        MISSING,
        NOT_TEXT,
        NOT_WHOLE,
        NOT_A_LIST,
        NOT_A_DATE,
        TERM,
        CODE,
        PARTS,
        TOTAL,
        WEIGHTS,
        GROUPS_SUM,
        CRITERIA_SUM,
        SUB_CRITERIA_SUM,
        NUMBER_TWICE,
        NUMBER_PLACE,
        OPTIONS_AND_SUB_CRITERIA,
        NO_OPTIONS,
        BEST_OPTION,
        POINTS_FALL,
        SAME_POINTS,
        STAR_MARK,
        MARKS_RISE,
        GATE_CRITERION,
        GATE_UNREACHABLE,
        GATES_DIFFER,
        CONDITION_KIND,
        CONDITION_KEY,
        DEPENDS_ON,
        CASES,
        EVIDENCE,
        SAMPLES,
        KNOCK_OUT_TWINS,
        COUNTED,
        BANDS,
        LINE_KIND,
        LINE_PLACE,
        NO_PRODUCT_SET,
        NO_INSTRUMENT;

        public String key() {
            return "criteria.lint." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Arguments of the sentence: the file, the place, the details. */
    public Object[] arguments() {
        var all = new java.util.ArrayList<Object>();
        all.add(file);
        all.add(place);
        all.addAll(details);
        return all.toArray();
    }
}
