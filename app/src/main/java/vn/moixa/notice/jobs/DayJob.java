package vn.moixa.notice.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;
import vn.moixa.notice.usecase.AnnouncePassedDays;

/** Looks often, so that a day is announced minutes after midnight and soon after a start that missed midnight. */
@Component
class DayJob implements RecurringJob {

    private final AnnouncePassedDays announcePassedDays;

    DayJob(AnnouncePassedDays announcePassedDays) {
        this.announcePassedDays = announcePassedDays;
    }

    @Override
    public String name() {
        return "notice.day";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Pause(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        announcePassedDays.announce();
    }
}
