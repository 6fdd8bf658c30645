package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record RoundId(UUID value) {

    public static RoundId next() {
        return new RoundId(Ids.next());
    }
}
