package vn.moixa.notice.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import vn.moixa.notice.Jobs;
import vn.moixa.notice.TriggeredJob;

/** Writes the request for work on the connection of the present transaction. */
@Component
class DatabaseJobs implements Jobs {

    private final SchedulerClient client;
    private final ObjectProvider<TriggeredJob> jobs;
    private final InstantSource time;

    /** Jobs are looked up when asked for, because a job may itself trigger another. */
    DatabaseJobs(DataSource database, ObjectProvider<TriggeredJob> jobs, InstantSource time) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(JobConfiguration.TABLE)
                .build();
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public void trigger(String job, String subject) {
        trigger(job, subject, time.instant());
    }

    @Override
    public void trigger(String job, String subject, Instant notBefore) {
        if (jobs.stream().noneMatch(known -> known.name().equals(job))) {
            throw new IllegalArgumentException("No job is called " + job);
        }
        client.scheduleIfNotExists(new TaskInstance<Void>(job, subject), notBefore);
    }
}
