package vn.moixa.appraisal.criteria.domain;

/** What the council found about a gate (R36). */
public record GateFinding(boolean met, String reason) {}
