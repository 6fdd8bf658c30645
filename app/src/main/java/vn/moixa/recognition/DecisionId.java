package vn.moixa.recognition;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record DecisionId(UUID value) {

    public static DecisionId next() {
        return new DecisionId(Ids.next());
    }
}
