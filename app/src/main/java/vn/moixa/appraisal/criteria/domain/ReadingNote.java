package vn.moixa.appraisal.criteria.domain;

/**
 * A suspect place of the appendix, kept as found and said (R37).
 *
 * @param place the criterion or part it is about, in words; empty for the whole set
 */
public record ReadingNote(Text place, Text text) {}
