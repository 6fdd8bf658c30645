package vn.moixa.appraisal.postcheck.domain;

/** What follows from a check. A withdrawal is only proposed here: it is a signed decision (R102). */
public enum FollowUp {
    NOTHING,
    REMEDY,
    WITHDRAWAL
}
