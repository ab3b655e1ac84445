package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What time would bring in a walk. */
@Component
final class WalkJobs {

    private static final int SHOWN = 20;

    private final SecondEngine second;
    private final WalkModels models;

    WalkJobs(SecondEngine second, WalkModels models) {
        this.second = second;
        this.models = models;
    }

    Optional<Job> next(WalkId walk) {
        return timers(walk).stream().findFirst();
    }

    List<WalkState.Job> waiting(WalkId walk, Instant now, Locale language) {
        return timers(walk).stream().map(job -> shown(job, now, language)).toList();
    }

    /** The element of the model that the job belongs to. */
    String element(Job job) {
        return second.engine()
                .getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** A timer whose date can't be told is due at once. */
    static Instant due(Job job, Instant now) {
        return job.getDuedate() == null ? now : job.getDuedate().toInstant();
    }

    private WalkState.Job shown(Job job, Instant now, Locale language) {
        var element = element(job);
        var process = job.getProcessDefinitionKey();
        var phase = models.ofDefinition(job.getProcessDefinitionId());
        return new WalkState.Job(
                job.getId(), element, WalkModels.name(phase, process, element, language), due(job, now));
    }

    private List<Job> timers(WalkId walk) {
        return second.engine()
                .getManagementService()
                .createJobQuery()
                .tenantIdIn(walk.value())
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, SHOWN);
    }
}
