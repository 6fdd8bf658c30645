package vn.moixa.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids. They grow with time (UUIDv7), so that indexes stay dense and lists by id are lists by age. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
