package org.homeward.engine.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.engine.models.ContentHash;
import org.homeward.engine.models.PhaseVersions;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Releases;
import org.homeward.engine.moving.TrialMigrations.Target;
import org.homeward.shared.ActingParty;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a move out in a transaction that is rolled back, and counts; agencies work on the same cases meanwhile. */
@Component
class MigrationPreviews {

    private final PhaseVersions versions;
    private final Releases releases;
    private final RunningProcesses processes;
    private final RunningModelChanges changes;
    private final TrialMigrations moves;
    private final PreviewModelCleanup models;
    private final MissingDeadlineTables tables;
    private final DueRuleChanges dueRules;
    private final JdbcClient database;
    private final TransactionTemplate rolledBack;
    private final MigrationPreviewQueue queue = new MigrationPreviewQueue();

    MigrationPreviews(
            PhaseVersions versions,
            Releases releases,
            RunningProcesses processes,
            RunningModelChanges changes,
            TrialMigrations moves,
            PreviewModelCleanup models,
            MissingDeadlineTables tables,
            @Lazy DueRuleChanges dueRules,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.releases = releases;
        this.processes = processes;
        this.changes = changes;
        this.moves = moves;
        this.models = models;
        this.tables = tables;
        this.dueRules = dueRules;
        this.database = database;
        this.rolledBack = new TransactionTemplate(transactions);
        rolledBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    MigrationPreview of(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        return queue.of(
                List.of(phase, ContentHash.of(files), followers),
                () -> ActingParty.asSystem(
                        "preview",
                        () -> Objects.requireNonNull(rolledBack.execute(status -> {
                            status.setRollbackOnly();
                            return tried(phase, files, followers);
                        }))));
    }

    private MigrationPreview tried(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        var version = versions.deploy(phase, files);
        var inForce = releases.inForce();
        var release = releases.with(inForce, phase, version);
        try {
            return changes.isWithoutProcesses(release, phase)
                    ? ofTables(phase, version, release)
                    : ofProcesses(new Target(phase, version, release), followers);
        } finally {
            models.forget(release, inForce);
        }
    }

    /** Work on a case isn't held up: a preview waits for its rows shorter than the database lets two wait for each other. */
    private void giveWay() {
        database.sql("set local lock_timeout = '300ms'").update();
    }

    private MigrationPreview ofProcesses(Target target, Map<String, String> followers) {
        var leftOut = new CasesLeftOutOfPreview();
        var all = processes.of(target.phase(), target.version());
        giveWay();
        var obstacles = moves.of(all, target, followers, leftOut);
        var running = leftOut.without(all);
        var counts = new MigrationPreviewCounts(
                target.phase(), running, process -> Objects.requireNonNull(obstacles.get(process.shape())));
        return withOthers(counts.withChanges(changed(running, target.release())), target, leftOut);
    }

    /** Cases go on with a version also where they are not in the phase now. */
    private MigrationPreview withOthers(MigrationPreview preview, Target target, CasesLeftOutOfPreview leftOut) {
        var all = processes.cases(target.phase(), target.version());
        var others = (int) all.stream()
                .filter(number -> tables.wouldGet(number, target.release(), target.phase()))
                .count();
        var left =
                leftOut.count(CasesLeftOutOfPreview.Why.beingChanged) + leftOut.count(CasesLeftOutOfPreview.Why.goneOn);
        return preview.withOthers(Math.max(0, all.size() - preview.running() - left), others, leftOut);
    }

    /** Tables hold nobody: each running case can have others. */
    private MigrationPreview ofTables(String phase, int version, Release release) {
        var all = processes.cases(phase, version).size();
        return new MigrationPreview(phase, all, all, List.of(), List.of(), List.of(), dueRules.in(release), 0, 0, 0, 0);
    }

    private Map<String, ModelChange> changed(List<RunningProcess> running, Release release) {
        var changed = new HashMap<String, ModelChange>();
        running.forEach(process -> Optional.ofNullable(release.processes().get(process.key()))
                .ifPresent(
                        to -> changed.computeIfAbsent(process.definition(), from -> changes.between(from, to.id()))));
        return changed;
    }
}
