package vn.moixa.appraisal.calendar.domain;

import java.time.LocalDate;

/** A day that is not what its place in the week says, with its name in both languages. */
public record SpecialDay(LocalDate day, DayKind kind, String vietnamese, String english) {}
