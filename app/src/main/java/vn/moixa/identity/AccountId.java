package vn.moixa.identity;

import java.util.UUID;
import vn.moixa.shared.Ids;

/** An account of one person. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
