package org.homeward.engine.moving;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Releases;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a running case to another version of a phase, whole or not at all. */
@Component
public class CaseMigration {

    private final CaseFactsRecords cases;
    private final Releases releases;
    private final RunningProcesses processes;
    private final RunningModelChanges changes;
    private final ProcessMigration move;
    private final StepsInNewVersion steps;
    private final WorkItems workItems;
    private final DeployedPhases phases;
    private final MigrationPreviews previews;
    private final MissingDeadlineTables tables;

    CaseMigration(
            CaseFactsRecords cases,
            Releases releases,
            RunningProcesses processes,
            RunningModelChanges changes,
            ProcessMigration move,
            StepsInNewVersion steps,
            WorkItems workItems,
            DeployedPhases phases,
            MigrationPreviews previews,
            MissingDeadlineTables tables) {
        this.cases = cases;
        this.releases = releases;
        this.processes = processes;
        this.changes = changes;
        this.move = move;
        this.steps = steps;
        this.workItems = workItems;
        this.phases = phases;
        this.previews = previews;
        this.tables = tables;
    }

    /** The effect of moving all running cases to these files; nothing of it stays. */
    public MigrationPreview preview(String phase, Map<String, byte[]> files) {
        return preview(phase, files, Map.of());
    }

    /**
     * The same, where steps that are gone have followers.
     *
     * @param followers by the id of a step that is gone, the step that follows in its place
     */
    public MigrationPreview preview(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        return previews.of(phase, files, followers);
    }

    /** Moves all of the case in one transaction; throws {@link MigrationRefusedException} and changes nothing if any part of it can't. */
    @Transactional
    public void move(CaseNumber number, MigrationRequest asked) {
        cases.hold(number);
        var release = tables.with(number, releases.move(number, asked.phase(), asked.toVersion()), asked.phase());
        processes.of(number, asked.phase(), asked.toVersion()).forEach(process -> move(process, release, asked));
        if (asked.alsoDueRules()) {
            workItems.ofCase(number).stream()
                    .filter(step -> reaches(step, release, asked.phase()))
                    .forEach(step -> steps.date(step, this::dueKey));
        }
    }

    private void move(RunningProcess process, Release release, MigrationRequest asked) {
        var to = release.processes().get(process.key());
        if (to == null) {
            throw new MigrationRefusedException(MigrationObstacle.gone, process.key());
        }
        var change = changes.between(process.definition(), to.id());
        move.move(process, to.id(), change, asked.followers());
        steps.follow(process, to.id(), change);
    }

    /** A phase without processes has the tables that all steps are dated by. */
    private boolean reaches(OpenStep step, Release release, String phase) {
        return changes.isWithoutProcesses(release, phase) || changes.isOf(release, phase, step.definitionId());
    }

    private @Nullable String dueKey(OpenStep step) {
        return phases.ofDefinition(step.definitionId()).model(step.processKey()).getModelElementById(step.key())
                        instanceof UserTask task
                ? steps.dueKey(step, task.getCamundaDueDate())
                : null;
    }

    /** The running cases that go on with another version of the phase. */
    public List<CaseNumber> movable(String phase, int toVersion) {
        return processes.cases(phase, toVersion);
    }
}
