package org.homeward.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.homeward.engine.DueDates;
import org.homeward.engine.Receivers;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers messages, each in a transaction of its own, until a receiver or a declared end exists. */
@ModelEffect(sets = RealDay.DELIVERED)
@Component
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 50;

    private final JdbcClient database;
    private final Receivers receivers;
    private final RealDay realDay;
    private final ApplicationEventPublisher events;
    private final DueDates dueDates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Delivery(
            JdbcClient database,
            Receivers receivers,
            RealDay realDay,
            ApplicationEventPublisher events,
            DueDates dueDates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
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
        if (rounds(() -> waiting("case_number = ?", number.value()))) {
            againSoon(number);
        }
    }

    /** A round in the background may hold a message that it saw no receiver for a moment ago; it isn't left for a minute. */
    private void againSoon(CaseNumber number) {
        database.sql("""
            update message set attempts = 0, next_attempt = ?
            where case_number = ? and delivered is null and ended is null
            """).params(Times.of(clock.instant()), number.value()).update();
    }

    /** Delivers everything whose next attempt is due. */
    public void deliverDue() {
        rounds(() -> waiting("next_attempt <= ?", Times.of(clock.instant())));
    }

    /** Whether some may wait still. */
    private boolean rounds(java.util.function.Supplier<List<Long>> waiting) {
        var inVain = new HashSet<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var found = waiting.get();
            var untried = found.stream().filter(id -> !inVain.contains(id)).toList();
            if (untried.isEmpty()) {
                return !found.isEmpty();
            }
            for (var id : untried) {
                if (attempt(id)) {
                    // what arrived may have brought a receiver for the others
                    inVain.clear();
                } else {
                    inVain.add(id);
                }
            }
        }
        return true;
    }

    private List<Long> waiting(String condition, Object value) {
        return database.sql("select id from message where delivered is null and ended is null and " + condition
                        + " order by id limit " + AT_ONCE)
                .param(value)
                .query(Long.class)
                .list();
    }

    /** True if the message arrived. */
    private boolean attempt(long id) {
        try {
            return ActingParty.asSystem(
                    "delivery", () -> Boolean.TRUE.equals(transaction.execute(status -> deliver(id))));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Message {} could not be delivered: {}",
                    id,
                    failed.getClass().getSimpleName());
            postpone(id);
            return false;
        }
    }

    private boolean deliver(long id) {
        var taken = database.sql("""
            select message.*, (select asked.from_instance from message asked where asked.id = message.answers) as only_in
            from message where id = ? and delivered is null and ended is null
            for update of message skip locked
            """).param(id).query(Taken::read).optional();
        if (taken.isEmpty()) {
            return false;
        }
        var message = taken.get().message();
        var onlyIn = taken.get().onlyIn();
        var carried = carried(message);
        var received =
                realDay.deliver(carried, () -> receivers.deliver(message.number(), message.name(), onlyIn, carried));
        if (!received.isEmpty()) {
            database.sql("update message set delivered = ?, receiver_instance = ? where id = ?")
                    .params(Times.of(clock.instant()), received.get(0), id)
                    .update();
            events.publishEvent(new MessageDelivered(message));
            return true;
        }
        if (!receivers.mayStillCome(message.number(), message.name(), onlyIn)) {
            database.sql("update message set ended = ? where id = ? returning answer_clock")
                    .params(Times.of(clock.instant()), id)
                    .query(String.class)
                    .optional()
                    .ifPresent(running -> dueDates.finished(new StepId(running), clock.instant()));
            return false;
        }
        postpone(id);
        return false;
    }

    /** What the message carries, and for a request the moment at which the receiver's clock starts (P6, P7, P8). */
    private Map<String, Object> carried(Message message) {
        var carried = new HashMap<>(message.payload());
        var delivered = realDay.delivered(carried);
        if (message.answerDue() != null) {
            carried.put(RealDay.DELIVERED, delivered);
        }
        return carried;
    }

    /** The next attempt waits twice as long, at most a minute. */
    private void postpone(long id) {
        database.sql("""
            update message set attempts = attempts + 1,
                next_attempt = ?::timestamptz + least(60, power(2, least(attempts, 6))) * interval '1 second'
            where id = ?
            """).params(Times.of(clock.instant()), id).update();
    }

    /** A message, and for an answer the process instance that asked. */
    private record Taken(Message message, @Nullable String onlyIn) {

        static Taken read(ResultSet row, int index) throws SQLException {
            return new Taken(MessageRow.read(row, index), row.getString("only_in"));
        }
    }

    /** How often a node looks for what waits. */
    static final Duration PAUSE = Duration.ofSeconds(1);
}
