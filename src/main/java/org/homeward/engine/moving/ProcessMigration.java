package org.homeward.engine.moving;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves one process to another version of its model; the things that it waits for go on as they were. */
@Component
class ProcessMigration {

    private final RuntimeService runtime;
    private final MigratedTimers timers;
    private final MigratedVariables variables;

    ProcessMigration(@Lazy RuntimeService runtime, MigratedTimers timers, MigratedVariables variables) {
        this.runtime = runtime;
        this.timers = timers;
        this.variables = variables;
    }

    /** In the caller's transaction; throws {@link MigrationRefusedException}. */
    void move(RunningProcess process, String to, ModelChange change, Map<String, String> followers) {
        change.obstacle(process.places(), followers).ifPresent(obstacle -> {
            throw obstacle;
        });
        try {
            var renamed = renamed(process, change, followers);
            runtime.newMigration(plan(process, to, change, renamed))
                    .processInstanceIds(process.id())
                    .skipCustomListeners()
                    .skipIoMappings()
                    .execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new MigrationRefusedException(MigrationObstacle.refused, element(refused, process));
        } catch (MigrationPlanValidationException refused) {
            throw new MigrationRefusedException(MigrationObstacle.refused, element(refused, process));
        }
        timers.countFromTheirStep(process.id(), change);
        variables.withoutValue(process, to);
    }

    /** Steps that are gone and whose follower is new are the same steps under another id; others end and their follower begins. */
    private Map<String, String> renamed(RunningProcess process, ModelChange change, Map<String, String> followers) {
        var renamed = new TreeMap<String, String>();
        process.places().stream().filter(change::isGone).forEach(place -> {
            var follower = followers.get(place);
            if (follower != null && change.stepsOnInOld(follower)) {
                goOn(process, place, follower);
            } else if (follower != null) {
                renamed.put(place, follower);
            }
        });
        return renamed;
    }

    private void goOn(RunningProcess process, String gone, String follower) {
        try {
            runtime.createProcessInstanceModification(process.id())
                    .cancelAllForActivity(gone)
                    .startBeforeActivity(follower)
                    .execute(true, true);
        } catch (ProcessEngineException refused) {
            throw new MigrationRefusedException(MigrationObstacle.refused, gone);
        }
    }

    private MigrationPlan plan(RunningProcess process, String to, ModelChange change, Map<String, String> renamed) {
        var equal = runtime.createMigrationPlan(process.definition(), to)
                .mapEqualActivities()
                .build();
        var plan = runtime.createMigrationPlan(process.definition(), to);
        equal.getInstructions().forEach(instruction -> {
            var mapped = plan.mapActivities(instruction.getSourceActivityId(), instruction.getTargetActivityId());
            if (change.messages().containsKey(instruction.getSourceActivityId())) {
                mapped.updateEventTrigger();
            }
        });
        renamed.forEach(plan::mapActivities);
        return plan.build();
    }

    private static String element(MigratingProcessInstanceValidationException refused, RunningProcess process) {
        return refused.getValidationReport().getActivityInstanceReports().stream()
                .filter(MigratingActivityInstanceValidationReport::hasFailures)
                .map(MigratingActivityInstanceValidationReport::getSourceScopeId)
                .map(ModelChange::plain)
                .findFirst()
                .orElse(process.key());
    }

    private static String element(MigrationPlanValidationException refused, RunningProcess process) {
        return refused.getValidationReport().getInstructionReports().stream()
                .map(report -> report.getMigrationInstruction().getSourceActivityId())
                .map(ModelChange::plain)
                .findFirst()
                .orElse(process.key());
    }
}
