package vn.moixa.recognition.domain;

import java.time.LocalDate;
import vn.moixa.shared.Validity;

/** From the day of issue through the whole expiry day (R92, R93). Days are local days of Việt Nam (UTC+7). */
public record Term(LocalDate issuedOn, LocalDate expiresOn) {

    private static final int MONTHS = 36;

    public Term {
        if (!expiresOn.isAfter(issuedOn)) {
            throw new IllegalArgumentException("A term ends after it begins: " + issuedOn + " to " + expiresOn);
        }
    }

    /** 36 calendar months; from 29 February to 28 February (R93). */
    public static Term from(LocalDate issuedOn) {
        return new Term(issuedOn, issuedOn.plusMonths(MONTHS));
    }

    public Validity days() {
        return Validity.between(issuedOn, expiresOn.plusDays(1));
    }

    public FilingWindow filingWindow() {
        return new FilingWindow(
                expiresOn.minusDays(FilingWindow.OPENS_BEFORE), expiresOn.minusDays(FilingWindow.CLOSES_BEFORE));
    }
}
