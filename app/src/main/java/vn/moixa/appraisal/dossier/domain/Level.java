package vn.moixa.appraisal.dossier.domain;

/** The two levels through which a dossier passes (R45). */
public enum Level {
    COMMUNE,
    PROVINCE
}
