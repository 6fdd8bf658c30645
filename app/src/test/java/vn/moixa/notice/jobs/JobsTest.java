package vn.moixa.notice.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.notice.Jobs;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;
import vn.moixa.notice.TriggeredJob;
import vn.moixa.test.MoixaTest;

@MoixaTest
@Import(JobsTest.Configuration.class)
class JobsTest {

    private static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();
    private static final BlockingQueue<String> TICKS = new LinkedBlockingQueue<>();

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Autowired
    private List<RecurringJob> recurring;

    @Autowired
    private List<TriggeredJob> triggered;

    private Scheduler scheduler;

    @BeforeEach
    void start() {
        scheduler = new JobConfiguration().scheduler(database, recurring, triggered);
        scheduler.start();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void work_asked_for_is_done_after_the_transaction_and_not_for_one_rolled_back() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            jobs.trigger("test.count", "rolled back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> jobs.trigger("test.count", "committed"));
        assertThat(DONE.poll(15, TimeUnit.SECONDS)).isEqualTo("committed");
        assertThat(DONE).isEmpty();
    }

    @Test
    void recurring_work_starts_by_itself_and_goes_on_after_a_failure() throws InterruptedException {
        assertThat(TICKS.poll(15, TimeUnit.SECONDS)).isNotNull();
        assertThat(TICKS.poll(15, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void an_unknown_job_cannot_be_asked_for() {
        assertThatThrownBy(() -> jobs.trigger("test.nothing", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        TriggeredJob count() {
            return new TriggeredJob() {
                @Override
                public String name() {
                    return "test.count";
                }

                @Override
                public void run(String subject) {
                    DONE.add(subject);
                }
            };
        }

        @Bean
        RecurringJob tick() {
            return new RecurringJob() {
                @Override
                public String name() {
                    return "test.tick";
                }

                @Override
                public Rhythm rhythm() {
                    return new Rhythm.Pause(Duration.ofMillis(100));
                }

                @Override
                public void run() {
                    TICKS.add("tick");
                    throw new IllegalStateException("a job may fail");
                }
            };
        }
    }
}
