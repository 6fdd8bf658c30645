package vn.moixa.programme.domain;

/** The subjects that pass a filter. */
public record Population(Subject subject, Filter filter) {}
