package org.homeward.engine.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.engine.models.PhaseVersions;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Releases;
import org.homeward.shared.ActingParty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a move out in a transaction that is rolled back, and counts. */
@Component
class MovePreviews {

    private final PhaseVersions versions;
    private final Releases releases;
    private final RunningProcesses processes;
    private final ModelChanges changes;
    private final ProcessMove move;
    private final StepsInNewVersion steps;
    private final NeededTables tables;
    private final DueRuleChanges dueRules;
    private final TransactionTemplate rolledBack;
    private final TransactionTemplate nested;

    MovePreviews(
            PhaseVersions versions,
            Releases releases,
            RunningProcesses processes,
            ModelChanges changes,
            ProcessMove move,
            StepsInNewVersion steps,
            NeededTables tables,
            @Lazy DueRuleChanges dueRules,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.releases = releases;
        this.processes = processes;
        this.changes = changes;
        this.move = move;
        this.steps = steps;
        this.tables = tables;
        this.dueRules = dueRules;
        this.rolledBack = new TransactionTemplate(transactions);
        rolledBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    MovePreview of(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        return ActingParty.asSystem(
                "preview",
                () -> Objects.requireNonNull(rolledBack.execute(status -> {
                    status.setRollbackOnly();
                    return tried(phase, files, followers);
                })));
    }

    private MovePreview tried(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        var version = versions.deploy(phase, files);
        var release = releases.with(releases.inForce(), phase, version);
        var running = processes.of(phase, version);
        var obstacles = new HashMap<String, Optional<CantMove>>();
        running.forEach(
                process -> obstacles.computeIfAbsent(process.shape(), shape -> obstacle(process, release, followers)));
        var counts =
                new PreviewCounts(phase, running, process -> Objects.requireNonNull(obstacles.get(process.shape())));
        return changes.isWithoutProcesses(release, phase)
                ? ofTables(phase, version, release)
                : withOthers(counts.withChanges(changed(running, release)), version, release);
    }

    /** Cases go on with a version also where they are not in the phase now. */
    private MovePreview withOthers(MovePreview preview, int version, Release release) {
        var all = processes.cases(preview.phase(), version);
        var others = (int) all.stream()
                .filter(number -> tables.wouldGet(number, release, preview.phase()))
                .count();
        return preview.withOthers(Math.max(0, all.size() - preview.running()), others);
    }

    /** Tables hold nobody: each running case can have others. */
    private MovePreview ofTables(String phase, int version, Release release) {
        var all = processes.cases(phase, version).size();
        return new MovePreview(phase, all, all, List.of(), List.of(), List.of(), dueRules.in(release), 0, 0);
    }

    /** Of all that stand alike one is moved, and moved back. */
    private Optional<CantMove> obstacle(RunningProcess process, Release release, Map<String, String> followers) {
        var to = release.processes().get(process.key());
        if (to == null) {
            return Optional.of(new CantMove(Obstacle.gone, process.key()));
        }
        var change = changes.between(process.definition(), to.id());
        return nested.execute(status -> {
            status.setRollbackOnly();
            try {
                move.move(process, to.id(), change, followers);
                steps.follow(process, to.id(), change);
                return Optional.empty();
            } catch (CantMove cant) {
                return Optional.of(cant);
            }
        });
    }

    private Map<String, ModelChange> changed(List<RunningProcess> running, Release release) {
        var changed = new HashMap<String, ModelChange>();
        running.forEach(process -> Optional.ofNullable(release.processes().get(process.key()))
                .ifPresent(
                        to -> changed.computeIfAbsent(process.definition(), from -> changes.between(from, to.id()))));
        return changed;
    }
}
