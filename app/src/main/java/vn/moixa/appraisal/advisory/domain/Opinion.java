package vn.moixa.appraisal.advisory.domain;

/** What the advisory team tells the council; it rates nothing. */
public enum Opinion {
    BRING_TO_COUNCIL,
    BRING_WITH_REMARKS
}
