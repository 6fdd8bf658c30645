package vn.moixa.appraisal.round.domain;

/** Who runs a round: the province, or the Ministry for 90 points and more. */
public enum RoundLevel {
    PROVINCE,
    CENTRE
}
