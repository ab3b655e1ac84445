package org.homeward.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/** The due jobs of the engine: counted, and run for a caller that can't wait for the job executor, after the demo's clock was moved. */
@Component
public class DueJobs {

    private static final int AT_MOST = 10_000;
    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Runs due jobs, those that they make due included, until none is left. */
    public void runDue() {
        for (int done = 0; done < AT_MOST; done++) {
            var due = management
                    .createJobQuery()
                    .executable()
                    .duedateLowerThan(now())
                    .listPage(0, 1);
            if (due.isEmpty()) {
                return;
            }
            run(due.get(0).getId());
        }
    }

    private void run(String job) {
        try {
            management.executeJob(job);
        } catch (OptimisticLockingException elsewhere) {
            return; // the job executor runs it at this moment
        } catch (ProcessEngineException failed) {
            if (management.createJobQuery().jobId(job).count() > 0) {
                throw failed;
            }
            // the job executor ran it between the look and the order
        }
    }

    /** The earliest moment before this one at which something falls due; empty if nothing does. */
    public Optional<Instant> next(Instant before) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(before))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** How many could run now. */
    public long waiting() {
        return management.createJobQuery().executable().count();
    }

    private static Date now() {
        return new Date(
                org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().getTime() + 1);
    }
}
