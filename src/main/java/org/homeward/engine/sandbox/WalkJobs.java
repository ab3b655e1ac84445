package org.homeward.engine.sandbox;

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

    List<WalkJob> waiting(WalkId walk, Locale language) {
        return timers(walk).stream().map(job -> shown(job, language)).toList();
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

    private WalkJob shown(Job job, Locale language) {
        var element = element(job);
        var process = job.getProcessDefinitionKey();
        var phase = models.ofDefinition(job.getProcessDefinitionId());
        return new WalkJob(
                job.getId(),
                element,
                WalkModels.name(phase, process, element, language),
                job.getDuedate().toInstant());
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
