package vn.moixa.appraisal;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record DossierId(UUID value) {

    public static DossierId next() {
        return new DossierId(Ids.next());
    }
}
