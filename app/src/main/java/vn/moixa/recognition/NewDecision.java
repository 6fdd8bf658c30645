package vn.moixa.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed recognition decision to record. Number restarts every year and per body, so issuer, number and date together name it (R89).
 *
 * @param issuer as printed, also a body that no longer exists (R91)
 * @param instrumentCode the instrument it rests on (R6); null takes the one in force on the day
 */
public record NewDecision(
        String number,
        String issuer,
        IssuerLevel level,
        @Nullable LocalDate signedOn,
        @Nullable String signer,
        @Nullable String instrumentCode,
        boolean sample,
        String source) {}
