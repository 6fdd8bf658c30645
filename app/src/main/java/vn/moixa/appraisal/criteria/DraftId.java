package vn.moixa.appraisal.criteria;

import java.util.UUID;
import vn.moixa.shared.Ids;

/** Names an uploaded version that waits to be published. */
public record DraftId(UUID value) {

    public static DraftId next() {
        return new DraftId(Ids.next());
    }
}
