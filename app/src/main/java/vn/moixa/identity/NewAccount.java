package vn.moixa.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;

/**
 * An account to be opened.
 *
 * @param sample an invented person of the demonstration data
 */
public record NewAccount(
        String email,
        String displayName,
        @Nullable String phone,
        Language language,
        boolean sample,
        List<Grant> grants) {

    public NewAccount {
        grants = List.copyOf(grants);
    }

    /** Personal data: not in a log. */
    @Override
    public String toString() {
        return "NewAccount" + grants;
    }
}
