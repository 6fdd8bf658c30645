package vn.moixa.portal.domain;

import java.time.LocalDate;

/** The day a public page speaks of, and whether it leaves samples out. */
public record AsOf(LocalDate day, boolean publishedOnly) {}
