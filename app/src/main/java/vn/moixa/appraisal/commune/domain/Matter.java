package vn.moixa.appraisal.commune.domain;

/** The four matters the commune assesses, in the order of Mẫu 03 (R48, R78). */
public enum Matter {
    RAW_MATERIAL,
    LABOUR,
    IDEA,
    IDENTITY
}
