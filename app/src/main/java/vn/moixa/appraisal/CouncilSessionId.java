package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record CouncilSessionId(UUID value) {

    public static CouncilSessionId next() {
        return new CouncilSessionId(Ids.next());
    }
}
