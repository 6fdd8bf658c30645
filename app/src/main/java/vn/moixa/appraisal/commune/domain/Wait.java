package vn.moixa.appraisal.commune.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which the dossier was with the producer: after the day of the return, up to and with the day it came back. */
public record Wait(LocalDate returnedOn, @Nullable LocalDate backOn) {

    boolean covers(LocalDate day) {
        return day.isAfter(returnedOn) && (backOn == null || !day.isAfter(backOn));
    }
}
