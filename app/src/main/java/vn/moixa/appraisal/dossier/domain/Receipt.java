package vn.moixa.appraisal.dossier.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierId;

/**
 * The proof that a dossier was handed in (R175): its code holds the version and the beginning of its hash, so that it cannot be mistaken
 * for the receipt of another handing in.
 *
 * @param number of the version handed in, from 1
 * @param enteredBy the officer who filled it in for the producer (R84), else null
 */
public record Receipt(
        DossierId dossier,
        String dossierCode,
        int number,
        Instant at,
        String by,
        @Nullable String enteredBy,
        String hash) {

    public String code() {
        return dossierCode + "-L" + number + "-" + hash.substring(0, 6).toUpperCase(Locale.ROOT);
    }
}
