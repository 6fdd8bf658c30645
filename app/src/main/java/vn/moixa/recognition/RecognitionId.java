package vn.moixa.recognition;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record RecognitionId(UUID value) {

    public static RecognitionId next() {
        return new RecognitionId(Ids.next());
    }
}
