package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record EvidenceId(UUID value) {

    public static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }
}
