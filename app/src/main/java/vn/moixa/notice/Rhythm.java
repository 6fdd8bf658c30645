package vn.moixa.notice;

import java.time.Duration;
import java.time.LocalTime;

/** How often a job repeats. */
public sealed interface Rhythm {

    /** With this pause between the end of one run and the start of the next. */
    record Pause(Duration duration) implements Rhythm {}

    /** Once a day at this time in the province. */
    record Daily(LocalTime time) implements Rhythm {}
}
