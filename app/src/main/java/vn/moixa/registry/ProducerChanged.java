package vn.moixa.registry;

import java.util.List;

/** Producers were entered or changed, including their legal type. Empty means: many, look again at all of them. */
public record ProducerChanged(List<ProducerId> producers) {

    public ProducerChanged {
        producers = List.copyOf(producers);
    }
}
