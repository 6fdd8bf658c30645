package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record CouncilId(UUID value) {

    public static CouncilId next() {
        return new CouncilId(Ids.next());
    }
}
