package org.homeward.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.engine.DueDates;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers messages until a receiver or a declared end exists: the waiting messages of one case, and the messages that these send, in one
 * transaction; after a failure, and for many cases, each in its own.
 */
@ModelEffect(sets = BackdatedMessageDay.DELIVERED)
@Component
public class MessageDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);
    private static final int ROUNDS = 50;

    private final WaitingMessages waiting;
    private final MessageCorrelation receivers;
    private final BackdatedMessageDay realDay;
    private final ApplicationEventPublisher events;
    private final DueDates dueDates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MessageDelivery(
            WaitingMessages waiting,
            MessageCorrelation receivers,
            BackdatedMessageDay realDay,
            ApplicationEventPublisher events,
            DueDates dueDates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.receivers = receivers;
        this.realDay = realDay;
        this.events = events;
        this.dueDates = dueDates;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Delivers what waits in one case, with what that sets off; called when a step of the case was handed in. */
    public void deliver(CaseNumber number) {
        var which = WaitingMessages.Which.ofCase(number);
        if (together(number, which).orElseGet(() -> rounds(which))) {
            waiting.againSoon(number, now());
        }
    }

    /**
     * Delivers what waits in the case and what that sends, all in one transaction.
     *
     * @return whether some were passed over, since another had them at hand; empty if one failed, and none was delivered
     */
    private Optional<Boolean> together(CaseNumber number, WaitingMessages.Which which) {
        try {
            return ActingParty.asSystem(
                    "delivery", () -> Optional.of(transaction.execute(status -> inOne(number, which))));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Messages of case {} could not be delivered together: {}",
                    number,
                    failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean inOne(CaseNumber number, WaitingMessages.Which which) {
        var passedOver = false;
        var taken = waiting.takeAll(number);
        for (int round = 0; round < ROUNDS; round++) {
            passedOver |= taken.stream().anyMatch(WaitingMessages.Taken::atHand);
            taken = untried(taken, which);
            if (taken.isEmpty()) {
                return passedOver;
            }
        }
        return true;
    }

    /**
     * The messages that wait after these were tried; none if all were tried since the last that arrived, which may have brought their
     * receiver.
     */
    private List<WaitingMessages.Taken> untried(List<WaitingMessages.Taken> taken, WaitingMessages.Which which) {
        var inVain = new HashSet<Long>();
        List<WaitingMessages.Taken> left = List.of();
        for (var one : taken) {
            if (!one.atHand()) {
                var attempt = deliver(one, which);
                left = attempt.waiting();
                if (attempt.arrived()) {
                    inVain.clear();
                }
            }
            inVain.add(one.message().id());
        }
        return left.stream().allMatch(one -> inVain.contains(one.message().id())) ? List.of() : left;
    }

    /** Delivers everything whose next attempt is due. */
    @BackgroundRound(pause = "PT1S")
    public void deliverDue() {
        rounds(WaitingMessages.Which.due(this::now));
    }

    /** Whether some were passed over, since another had them at hand or they failed. */
    private boolean rounds(WaitingMessages.Which which) {
        var inVain = new HashSet<Long>();
        var brought = new HashSet<CaseNumber>();
        var passedOver = false;
        for (int round = 0; round < ROUNDS; round++) {
            var untried = waiting.now(which).stream()
                    .filter(id -> !inVain.contains(id))
                    .toList();
            if (untried.isEmpty()) {
                return passedOver;
            }
            for (var id : untried) {
                var attempt = attempt(id, which);
                passedOver |= attempt.isEmpty();
                if (attempt.filter(Attempt::arrived).isPresent()) {
                    // what arrived may have brought a receiver for the others
                    inVain.clear();
                    attempt.map(Attempt::number).ifPresent(brought::add);
                } else {
                    inVain.add(id);
                }
            }
            if (!brought.isEmpty()) {
                waiting.freeAgainSoon(brought, now());
                brought.clear();
            }
        }
        return true;
    }

    /** Empty if it failed, or if another has the message at hand. */
    private Optional<Attempt> attempt(long id, WaitingMessages.Which which) {
        try {
            return ActingParty.asSystem(
                    "delivery",
                    () -> Objects.requireNonNull(
                            transaction.execute(status -> waiting.take(id).map(taken -> deliver(taken, which)))));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Message {} could not be delivered: {}",
                    id,
                    failed.getClass().getSimpleName());
            waiting.postpone(id, now(), which);
            return Optional.empty();
        }
    }

    private Attempt deliver(WaitingMessages.Taken taken, WaitingMessages.Which which) {
        var message = taken.message();
        var onlyIn = taken.onlyIn();
        var carried = carried(message);
        var received = realDay.deliver(
                message.payload().get(BackdatedMessageDay.LETTER),
                carried,
                () -> receivers.deliver(message.number(), message.name(), onlyIn, carried));
        if (!received.isEmpty()) {
            var left = waiting.delivered(message.id(), now(), received.get(0), which);
            events.publishEvent(new MessageDeliveredEvent(message));
            return new Attempt(true, message.number(), left.waiting());
        }
        if (receivers.mayStillCome(message.number(), message.name(), onlyIn) || waiting.isBehindOneAtHand(message)) {
            return new Attempt(
                    false,
                    message.number(),
                    waiting.postpone(message.id(), now(), which).waiting());
        }
        var left = waiting.ended(message.id(), now(), which);
        if (left.clock() != null) {
            dueDates.finished(new StepId(left.clock()), clock.instant());
        }
        return new Attempt(false, message.number(), left.waiting());
    }

    /**
     * An attempt that wrote something.
     *
     * @param number of whose case
     * @param waiting what else waits in it now, where one case is delivered
     */
    private record Attempt(boolean arrived, CaseNumber number, List<WaitingMessages.Taken> waiting) {}

    /** The variables of the message, and for a request the moment at which the receiver's clock starts (P6, P7, P8). */
    private Map<String, Object> carried(Message message) {
        var carried = new HashMap<>(message.payload());
        var delivered = realDay.delivered(carried);
        if (message.answerDue() != null) {
            carried.put(BackdatedMessageDay.DELIVERED, delivered);
        }
        return carried;
    }

    private Instant now() {
        return clock.instant();
    }
}
