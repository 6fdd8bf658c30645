package vn.moixa.identity.usecase;

import java.time.InstantSource;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.moixa.identity.store.FirstAnswers;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;

/** A repetition comes within minutes; after a day the first answer is forgotten. */
@Component
class ForgetOldSubmissions implements RecurringJob {

    private final FirstAnswers answers;
    private final InstantSource time;

    ForgetOldSubmissions(FirstAnswers answers, InstantSource time) {
        this.answers = answers;
        this.time = time;
    }

    @Override
    public String name() {
        return "identity.forget-old-submissions";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        answers.removeOld(time.instant());
    }
}
