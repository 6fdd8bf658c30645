package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record SessionItemId(UUID value) {

    public static SessionItemId next() {
        return new SessionItemId(Ids.next());
    }
}
