package vn.moixa.appraisal.criteria.domain;

/** Names a gate of a set: the star and the criterion. */
public record GateKey(int star, String criterion) {}
