package vn.moixa.portal.search;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.moixa.recognition.RecognitionChanged;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductId;

/** Brings announced changes into the index. An announcement without ids means many records: then all are looked at again. */
@Component
class FollowChanges {

    private final RefreshIndex refresh;

    FollowChanges(RefreshIndex refresh) {
        this.refresh = refresh;
    }

    @ApplicationModuleListener
    void on(ProductChanged event) {
        if (event.products().isEmpty()) {
            refresh.allAnnounced();
        } else {
            refresh.of(event.products().stream().map(ProductId::value).toList());
        }
    }

    @ApplicationModuleListener
    void on(ProducerChanged event) {
        if (event.producers().isEmpty()) {
            refresh.allAnnounced();
        } else {
            refresh.ofProducers(
                    event.producers().stream().map(ProducerId::value).toList());
        }
    }

    @ApplicationModuleListener
    void on(RecognitionChanged event) {
        if (event.products().isEmpty()) {
            refresh.allAnnounced();
        } else {
            refresh.of(event.products().stream().map(ProductId::value).toList());
        }
    }
}
