package vn.moixa.notice;

import java.time.LocalDate;

/** Published once for every day of the province, soon after it ended; deadlines listen to it. */
public record DayPassed(LocalDate day) {}
