package vn.moixa.appraisal.postcheck.domain;

/** Why a product is checked (R103). */
public enum CheckKind {
    PERIODIC,
    AD_HOC
}
