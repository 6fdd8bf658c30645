package vn.moixa.notice.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;
import vn.moixa.notice.usecase.SendDueMessages;

@Component
class SendingJob implements RecurringJob {

    private final SendDueMessages sendDueMessages;

    SendingJob(SendDueMessages sendDueMessages) {
        this.sendDueMessages = sendDueMessages;
    }

    @Override
    public String name() {
        return "notice.send";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Pause(Duration.ofSeconds(20));
    }

    @Override
    public void run() {
        sendDueMessages.send();
    }
}
