package vn.moixa.recognition.domain;

/** Why a certificate ends before its term (R102); an outside order annuls (R9). */
public enum Ground {
    FORGED_DOSSIER,
    CRITERIA_NOT_MET,
    LAW_BREACH,
    MARK_MISUSE,
    PRODUCTION_STOPPED,
    COMPETENT_BODY,
    OUTSIDE_ORDER
}
