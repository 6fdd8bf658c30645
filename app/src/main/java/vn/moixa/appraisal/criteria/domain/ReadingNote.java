package vn.moixa.appraisal.criteria.domain;

/**
 * A suspect place of the appendix, kept as found and said (R37).
 *
 * @param place number of the criterion or part, empty for the whole set
 */
public record ReadingNote(String place, Text text) {}
