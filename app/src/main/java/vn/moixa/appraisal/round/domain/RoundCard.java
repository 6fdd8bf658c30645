package vn.moixa.appraisal.round.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.RoundId;

/**
 * One round.
 *
 * @param extra beyond the regular two of a year; it rests on a plan (R59)
 * @param version counts saved changes, for optimistic locking
 */
public record RoundCard(
        RoundId id,
        RoundLevel level,
        int year,
        int number,
        String name,
        LocalDate proposalsBefore,
        LocalDate resultsBefore,
        boolean extra,
        @Nullable String planNumber,
        @Nullable LocalDate planDate,
        boolean sample,
        int version) {}
