package vn.moixa.promotion.link;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;

@Component
@EnableConfigurationProperties(LinkSettings.class)
class LinkJob implements RecurringJob {

    private final CheckLinks checkLinks;

    LinkJob(CheckLinks checkLinks) {
        this.checkLinks = checkLinks;
    }

    @Override
    public String name() {
        return "promotion.check-links";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Pause(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        try {
            checkLinks.check();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
