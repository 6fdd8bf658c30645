package vn.moixa.programme.domain;

import java.util.Set;

/** What is added up or averaged of a subject. */
public enum Quantity {
    SALES_VND(Subject.PROMOTION_EVENT, Subject.ORDER),
    CONTRACTS(Subject.PROMOTION_EVENT),
    MEMORANDA(Subject.PROMOTION_EVENT),
    SUPPORT_VND(Subject.SUPPORT_APPLICATION),
    HECTARES(Subject.SOURCING_AREA),
    STARS(Subject.PRODUCT);

    private final Set<Subject> subjects;

    Quantity(Subject... subjects) {
        this.subjects = Set.of(subjects);
    }

    public boolean isOf(Subject subject) {
        return subjects.contains(subject);
    }
}
