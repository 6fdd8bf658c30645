package vn.moixa.appraisal.council.domain;

/** How a member is linked to a producer (R69). */
public enum ConflictKind {
    FAMILY,
    SHARE,
    EMPLOYMENT,
    SUPPLIER,
    SUPPORT_APPROVER,
    OTHER
}
