package vn.moixa.portal.web;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;

/** Today, as the visitor chose to see it: with samples or published records only. */
@Component
class Sight {

    private final InstantSource time;

    Sight(InstantSource time) {
        this.time = time;
    }

    AsOf of(Frame frame) {
        return new AsOf(LocalTime.today(time), frame.publishedOnly());
    }
}
