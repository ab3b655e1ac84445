package org.homeward.engine.moving;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves all running cases of a phase in the background, each whole or not at all; any node goes on with it. */
@Component
public class BackgroundCaseMigration {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundCaseMigration.class);
    private static final int TRIES = 3;

    private final MigrationTable table;
    private final CaseMigration moves;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BackgroundCaseMigration(
            MigrationTable table, CaseMigration moves, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.moves = moves;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Starts a round in the caller's transaction; one that runs for the phase ends. */
    @Transactional
    public void start(MigrationRequest move) {
        table.end(move.phase(), "stopped");
        table.begin(move, clock.instant());
    }

    /** The phase's last round; empty if there was none. */
    public Optional<MigrationProgress> progress(String phase) {
        return ActingParty.asSystem("moves", () -> transaction.execute(status -> table.last(phase)));
    }

    /** The versions to which the cases of the phase were moved, or are being moved; a move that was stopped left cases behind. */
    public Set<Integer> versions(String phase) {
        return ActingParty.asSystem("moves", () -> transaction.execute(status -> table.versions(phase)));
    }

    /** Stops after the case that is being moved: moved cases stay moved. */
    @Transactional
    public void stop(String phase) {
        table.end(phase, "stopped");
    }

    /** Goes on with what runs, until nothing waits or the rounds are stopped; several nodes share the cases. */
    @BackgroundRound(pause = "PT2S")
    public void goOn() {
        ActingParty.asSystem("moves", () -> table.running().forEach(this::goOn));
    }

    private void goOn(long round) {
        var move = table.move(round);
        transaction.executeWithoutResult(status -> list(round, move));
        while (one(round, move)) {}
        if (table.done(round)) {
            leftBehind(round, move);
        }
    }

    private void list(long round, MigrationRequest move) {
        if (table.lists(round)) {
            table.add(round, moves.movable(move.phase(), move.toVersion()));
        }
    }

    /** Processes that went on in their old version while their case was moved are moved too. */
    private void leftBehind(long round, MigrationRequest move) {
        LOG.info("Cases of phase {} are on version {}", move.phase(), move.toVersion());
        moves.movable(move.phase(), move.toVersion()).forEach(number -> again(round, number, move));
    }

    private void again(long round, CaseNumber number, MigrationRequest move) {
        try {
            transaction.executeWithoutResult(status -> moves.move(number, move));
        } catch (MigrationRefusedException cant) {
            transaction.executeWithoutResult(status -> table.stayed(round, number, cant));
        }
    }

    /** False if no case waits. */
    private boolean one(long round, MigrationRequest move) {
        var at = new CaseNumber[1];
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    var taken = table.take(round);
                    taken.ifPresent(number -> {
                        at[0] = number;
                        moves.move(number, move);
                        table.moved(round, number);
                    });
                    return taken.isPresent();
                }));
            } catch (MigrationRefusedException cant) {
                return stayed(round, at[0], cant);
            } catch (RuntimeException failed) {
                LOG.warn("A case could not be moved: {}", failed.getClass().getSimpleName());
                if (at[0] == null) {
                    return false;
                }
                if (attempt >= TRIES) {
                    return stayed(round, at[0], new MigrationRefusedException(MigrationObstacle.refused, move.phase()));
                }
            }
        }
    }

    private boolean stayed(long round, CaseNumber number, MigrationRefusedException why) {
        transaction.executeWithoutResult(status -> table.stayed(round, number, why));
        return true;
    }
}
