package vn.moixa.programme.domain;

import java.util.UUID;

/** The last row of the page before, where a list of records continues. */
public record After(String label, UUID id) {}
