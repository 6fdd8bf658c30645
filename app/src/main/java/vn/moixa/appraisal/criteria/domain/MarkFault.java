package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/** Why a mark cannot be taken. */
public sealed interface MarkFault {

    String criterion();

    /** No criterion of the set has this number. */
    record Unknown(String criterion) implements MarkFault {}

    /** It is marked through its sub-criteria. */
    record HasSubCriteria(String criterion, List<String> instead) implements MarkFault {}

    /** A free number is refused (R24). */
    record NotOffered(String criterion, int points, List<Integer> offered) implements MarkFault {}

    /** One of the alternative scales has to be chosen first (R27). */
    record CaseNotChosen(String criterion, int cases) implements MarkFault {}

    record NoSuchCase(String criterion, int caseNumber, int cases) implements MarkFault {}
}
