package org.homeward.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs that failed until no try was left, for the operator: codes, never what they carry. */
@Component
public class FailedJobs {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final ManagementService management;

    FailedJobs(ManagementService management) {
        this.management = management;
    }

    /** How many there are. */
    public long count() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** The first of them. */
    public List<FailedJob> first(int most) {
        return management.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(0, most).stream()
                .map(this::failed)
                .toList();
    }

    /** Gives the job one more try; false if it isn't a failed one. */
    @Transactional
    public boolean retry(String id) {
        if (!ID.matcher(id).matches()
                || management.createJobQuery().jobId(id).noRetriesLeft().count() == 0) {
            return false;
        }
        management.setJobRetries(id, 1);
        return true;
    }

    private FailedJob failed(Job job) {
        var process = job.getProcessDefinitionKey();
        return new FailedJob(job.getId(), process == null ? "" : process, element(job));
    }

    private String element(Job job) {
        var id = job.getJobDefinitionId();
        var definition = id == null
                ? null
                : management.createJobDefinitionQuery().jobDefinitionId(id).singleResult();
        return definition == null ? "" : String.valueOf(definition.getActivityId());
    }

    /**
     * A job without a try left.
     *
     * @param process key of its model
     * @param element id of the element in it
     */
    public record FailedJob(String id, String process, String element) {}
}
