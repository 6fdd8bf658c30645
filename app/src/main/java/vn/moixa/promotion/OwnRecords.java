package vn.moixa.promotion;

import java.util.List;
import vn.moixa.registry.ProducerId;

/** What a producer has to show of its selling. */
public interface OwnRecords {

    /** Presences in channels, listings, shops and websites, running or not, the newest first. */
    List<OwnRecord> of(ProducerId producer);
}
