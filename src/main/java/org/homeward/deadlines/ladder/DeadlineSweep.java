package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.notices.news.NewsCollector;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.StepId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the consents whose day has passed and walks the ladders of all steps whose next rung has fallen, each in a transaction of
 * its own, on any number of nodes.
 */
@Component
public class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final LadderPositions climbs;
    private final RungProcessing walk;
    private final ConsentExpiryRound consents;
    private final ForgottenPauses pauses;
    private final RungNoticeDelivery telling;
    private final NewsCollector news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeadlineSweep(
            LadderPositions climbs,
            RungProcessing walk,
            ConsentExpiryRound consents,
            ForgottenPauses pauses,
            RungNoticeDelivery telling,
            NewsCollector news,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.climbs = climbs;
        this.walk = walk;
        this.consents = consents;
        this.pauses = pauses;
        this.telling = telling;
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Walks what is due and no other node has at hand, then tells people. */
    @BackgroundRound(pause = "PT30S")
    public void walkDue() {
        ActingParty.asSystem("ladder", () -> {
            consents.end();
            walkAll();
            pauses.remind();
            telling.all();
            news.tell();
        });
    }

    /** As {@link #walkDue}, and waits for what another node has at hand: then nothing is due any more. */
    @EventListener
    void walkAllDue(ClockMovedEvent moved) {
        ActingParty.asSystem("ladder", () -> {
            consents.end();
            walkAll();
            climbs.due(clock.instant()).forEach(step -> walked(() -> climbs.hold(step)));
            pauses.remind();
            telling.all();
            news.tell();
        });
    }

    private void walkAll() {
        while (walked(() -> climbs.takeDue(clock.instant()))) {}
    }

    /** False if there was none to walk. */
    private boolean walked(Supplier<Optional<LadderPosition>> taking) {
        var at = new StepId[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var climb = taking.get();
                climb.ifPresent(found -> {
                    at[0] = found.step();
                    walk.untilNow(found);
                });
                return climb.isPresent();
            }));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The ladder of step {} could not be walked: {}",
                    at[0],
                    failed.getClass().getSimpleName());
            return at[0] != null && postponed(at[0]);
        }
    }

    private boolean postponed(StepId step) {
        transaction.executeWithoutResult(
                status -> climbs.postpone(step, clock.instant().plus(AFTER_FAILURE)));
        return true;
    }
}
