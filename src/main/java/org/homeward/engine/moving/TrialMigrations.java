package org.homeward.engine.moving;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.homeward.engine.models.Release;
import org.homeward.engine.moving.CasesLeftOutOfPreview.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one process of all that stand alike, and takes the move back. A process that went on meanwhile, or that somebody has at hand, tells
 * nothing: its case is left out, and the next one that stands alike is tried.
 */
@Component
class TrialMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(TrialMigrations.class);

    /** A lock was waited for too long, two waited for each other, or a row was another by then. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");

    private final RunningProcesses processes;
    private final RunningModelChanges changes;
    private final ProcessMigration move;
    private final StepsInNewVersion steps;
    private final TransactionTemplate nested;

    TrialMigrations(
            RunningProcesses processes,
            RunningModelChanges changes,
            ProcessMigration move,
            StepsInNewVersion steps,
            PlatformTransactionManager transactions) {
        this.processes = processes;
        this.changes = changes;
        this.move = move;
        this.steps = steps;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * The obstacles of the processes, by how they stand.
     *
     * @param leftOut takes the cases that didn't stand still
     */
    Map<String, Optional<MigrationRefusedException>> of(
            List<RunningProcess> running, Target target, Map<String, String> followers, CasesLeftOutOfPreview leftOut) {
        var obstacles = new HashMap<String, Optional<MigrationRefusedException>>();
        running.forEach(process -> {
            if (!obstacles.containsKey(process.shape())) {
                var tried = obstacle(process, target, followers);
                var why = tried.leftOut();
                if (why == null) {
                    obstacles.put(process.shape(), Optional.ofNullable(tried.obstacle()));
                } else {
                    leftOut.add(process.number(), why);
                }
            }
        });
        return obstacles;
    }

    private Tried obstacle(RunningProcess process, Target target, Map<String, String> followers) {
        var to = target.release().processes().get(process.key());
        if (to == null) {
            return Tried.cant(new MigrationRefusedException(MigrationObstacle.gone, process.key()));
        }
        var change = changes.between(process.definition(), to.id());
        try {
            return Objects.requireNonNull(nested.execute(status -> {
                status.setRollbackOnly();
                if (!processes.holds(process, target.phase(), target.version())) {
                    return Tried.without(Why.goneOn);
                }
                move.move(process, to.id(), change, followers);
                steps.follow(process, to.id(), change);
                return Tried.CAN;
            }));
        } catch (MigrationRefusedException cant) {
            return Tried.cant(cant);
        } catch (RuntimeException failed) {
            return failed(process, failed);
        }
    }

    /** A failure that no change of the case explains hinders its move too. */
    private static Tried failed(RunningProcess process, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
                return Tried.without(Why.beingChanged);
            }
        }
        LOG.warn(
                "A preview could not move {}: {}",
                process.key(),
                failed.getClass().getSimpleName());
        return Tried.cant(new MigrationRefusedException(MigrationObstacle.refused, process.key()));
    }

    /** Where processes would go. */
    record Target(String phase, int version, Release release) {}

    /**
     * How a try came out.
     *
     * @param obstacle what was in the way; null if nothing was
     * @param leftOut why it tells nothing; null if it does
     */
    private record Tried(
            @Nullable MigrationRefusedException obstacle,
            @Nullable Why leftOut) {

        static final Tried CAN = new Tried(null, null);

        static Tried without(Why why) {
            return new Tried(null, why);
        }

        static Tried cant(MigrationRefusedException obstacle) {
            return new Tried(obstacle, null);
        }
    }
}
