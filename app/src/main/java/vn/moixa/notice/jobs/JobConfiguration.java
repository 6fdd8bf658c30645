package vn.moixa.notice.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;
import vn.moixa.notice.TriggeredJob;
import vn.moixa.shared.LocalTime;

/** The one scheduler of the application; its state is in the database, so several copies share the work. */
@Configuration
class JobConfiguration {

    static final String TABLE = "notice.scheduled_tasks";
    private static final int THREADS = 3;
    private static final int RETRIES = 6;

    /** Started when the application is ready and stopped before the database is let go. */
    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "moixa.jobs.enabled", matchIfMissing = true, havingValue = "true")
    Scheduler scheduler(DataSource database, List<RecurringJob> recurring, List<TriggeredJob> triggered) {
        List<RecurringTask<Void>> recurringTasks =
                recurring.stream().map(JobConfiguration::recurring).toList();
        List<Task<?>> known = new ArrayList<>();
        triggered.forEach(job -> known.add(oneTime(job)));
        return Scheduler.create(database, known)
                .startTasks(recurringTasks)
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    private static RecurringTask<Void> recurring(RecurringJob job) {
        return Tasks.recurring(job.name(), schedule(job.rhythm())).execute((_, _) -> job.run());
    }

    private static OneTimeTask<Void> oneTime(TriggeredJob job) {
        return Tasks.oneTime(job.name())
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30))))
                .execute((instance, _) -> job.run(instance.getId()));
    }

    private static Schedule schedule(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Pause(Duration duration) -> FixedDelay.of(duration);
            case Rhythm.Daily(java.time.LocalTime time) -> Schedules.daily(LocalTime.ZONE, time);
        };
    }

    /** Starts work only when pages are answered, so that a start is not slowed down by what waited. */
    @Configuration
    @ConditionalOnProperty(name = "moixa.jobs.enabled", matchIfMissing = true, havingValue = "true")
    static class Start {

        private final Scheduler scheduler;

        Start(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
