package org.homeward.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages that wait for their receiver. The statement that writes the result of one also takes the next waiting ones. Long, since each way
 * to take a message, and to record its result, is one statement on the same rows.
 */
@Component
class WaitingMessages {

    /** The other waiting messages of the case when one was written, oldest first, held but for those that another has at hand. */
    private static final String REST = """
            with written as (%s), free as materialized (
              select id from message where case_number = :number and delivered is null and ended is null and id <> :id
              for update skip locked)
            select message.*, written.answer_clock as clock, message.id <> :id and free.id is null as at_hand,
              (select asked.from_instance from message asked where asked.id = message.answers) as only_in
            from written
            left join message on message.case_number = :number and message.delivered is null and message.ended is null
              and (message.id <> :id or written.waits)
            left join free on free.id = message.id
            order by message.id
            """;

    private static final long NONE = 0;

    private final JdbcClient database;
    private final Messages messages;

    WaitingMessages(JdbcClient database, Messages messages) {
        this.messages = messages;
        this.database = database;
    }

    List<Long> now(Which which) {
        return database.sql("""
                        select id from message where delivered is null and ended is null and %s
                        order by id limit 100
                        """.formatted(which.condition()))
                .param("value", which.value().get())
                .query(Long.class)
                .list();
    }

    /** The message, held until the transaction ends; empty if it no longer waits or another has it at hand. */
    Optional<Taken> take(long id) {
        return database.sql("""
                        select message.*,
                          (select asked.from_instance from message asked where asked.id = message.answers) as only_in
                        from message where id = :id and delivered is null and ended is null
                        for update of message skip locked
                        """)
                .param("id", id)
                .query((row, index) -> Taken.read(row, false))
                .optional();
    }

    /** All of the case that wait, oldest first, held until the transaction ends but for those that another has at hand. */
    List<Taken> takeAll(CaseNumber number) {
        return database.sql(REST.formatted("select cast(null as text) as answer_clock, false as waits"))
                .param("id", NONE)
                .param("number", number.value())
                .query(Left::read)
                .waiting();
    }

    /** Whether another has an earlier message of the case at hand, which may bring this one's receiver. */
    boolean isBehindOneAtHand(Message message) {
        return database.sql("""
                        with earlier as materialized (
                          select id from message
                          where case_number = :number and id < :id and delivered is null and ended is null
                        ), free as materialized (
                          select id from message where id in (select id from earlier)
                            and delivered is null and ended is null
                          for update skip locked
                        )
                        select (select count(*) from earlier) > (select count(*) from free)
                        """)
                .param("number", message.number().value())
                .param("id", message.id())
                .query(Boolean.class)
                .single();
    }

    Left delivered(long id, Instant at, String receiver, Which which) {
        return written("delivered = :at, receiver_instance = :receiver", id, at, receiver, which);
    }

    /** Nobody can receive it any more. */
    Left ended(long id, Instant at, Which which) {
        return written("ended = :at", id, at, null, which);
    }

    /** It was tried in vain. */
    Left postpone(long id, Instant at, Which which) {
        return written(which.later(), id, at, null, which);
    }

    /** Those of the case that wait are tried at once. */
    void againSoon(CaseNumber number, Instant at) {
        database.sql("""
                        update message set attempts = 0, next_attempt = :nextAttempt
                        where case_number = :number and delivered is null and ended is null
                        """)
                .param("nextAttempt", DatabaseTimes.of(at))
                .param("number", number.value())
                .update();
        messages.written();
    }

    /** Those of the cases that wait, and that nobody has at hand, are tried at once. */
    void freeAgainSoon(Collection<CaseNumber> numbers, Instant at) {
        database.sql("""
                        update message set attempts = 0, next_attempt = :nextAttempt
                        where id in (select id from message
                          where case_number = any (:numbers) and delivered is null and ended is null
                          for update skip locked)
                        """)
                .param("nextAttempt", DatabaseTimes.of(at))
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .update();
        messages.written();
    }

    private Left written(String what, long id, Instant at, @Nullable String receiver, Which which) {
        messages.written();
        var update =
                "update message set %s where id = :id returning answer_clock, coalesce(delivered, ended) is null as waits"
                        .formatted(what);
        return database.sql(
                        which.number() == null
                                ? "with written as (%s) select answer_clock as clock, cast(null as bigint) as id from written"
                                        .formatted(update)
                                : REST.formatted(update))
                .param("id", id)
                .param("at", DatabaseTimes.of(at))
                .param("receiver", receiver)
                .param("number", which.number())
                .query(Left::read);
    }

    /**
     * Which of the waiting messages.
     *
     * @param condition on the row, with {@code :value}
     * @param later when one that was tried in vain is tried again
     * @param number of the one case, or null for many
     */
    record Which(
            String condition,
            Supplier<Object> value,
            String later,
            @Nullable String number) {

        /** The case has just gone on: its waiting messages are tried again at once. */
        static Which ofCase(CaseNumber number) {
            return new Which("case_number = :value", number::value, "attempts = 0, next_attempt = :at", number.value());
        }

        /** The next attempt waits twice as long, at most a minute. */
        static Which due(Supplier<Instant> now) {
            return new Which("next_attempt <= :value", () -> DatabaseTimes.of(now.get()), """
                    attempts = attempts + 1,
                    next_attempt = cast(:at as timestamptz) + least(60, power(2, least(attempts,
                        6))) * interval '1 second'
                    """, null);
        }
    }

    /**
     * A message that waits.
     *
     * @param onlyIn for an answer the process instance that asked
     * @param atHand whether another has it
     */
    record Taken(Message message, @Nullable String onlyIn, boolean atHand) {

        static Taken read(ResultSet row, boolean atHand) throws SQLException {
            return new Taken(MessageRowMapper.read(row, 0), row.getString("only_in"), atHand);
        }
    }

    /**
     * The rest when a message was written.
     *
     * @param clock the clock of its answer, if one runs
     * @param waiting what waits in its case now; empty where many cases are looked at
     */
    record Left(@Nullable String clock, List<Taken> waiting) {

        static Left read(ResultSet rows) throws SQLException {
            String clock = null;
            var waiting = new ArrayList<Taken>();
            while (rows.next()) {
                clock = rows.getString("clock");
                if (rows.getObject("id") != null) {
                    waiting.add(Taken.read(rows, rows.getBoolean("at_hand")));
                }
            }
            return new Left(clock, waiting);
        }
    }
}
