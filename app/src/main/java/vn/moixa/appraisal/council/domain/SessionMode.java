package vn.moixa.appraisal.council.domain;

/** Members meet, or send their opinion in writing, which is how a re-rating runs (R95). */
public enum SessionMode {
    MEETING,
    WRITTEN_OPINION
}
