package org.homeward.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.homeward.engine.DueDates;
import org.homeward.engine.MessageDeliveryTrigger;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages within the sender's transaction. */
@Component
class MessageSending {

    private final JdbcClient database;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final DueDates dueDates;
    private final MessageDeliveryTrigger hopes;
    private final Clock clock;

    MessageSending(
            JdbcClient database,
            Messages messages,
            ApplicationEventPublisher events,
            DueDates dueDates,
            MessageDeliveryTrigger hopes,
            Clock clock) {
        this.hopes = hopes;
        this.messages = messages;
        this.dueDates = dueDates;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A message to be sent.
     *
     * @param answers the name of the request that it answers: the newest that the sending process instance received
     */
    record Draft(
            CaseNumber number,
            String name,
            AgencyCode from,
            @Nullable AgencyCode to,
            String fromInstance,
            @Nullable String answers,
            Map<String, Object> payload,
            @Nullable AnswerDue answerDue) {}

    /**
     * When the answer is due.
     *
     * @param key the deadline of the step that answers
     * @param clock the clock that runs until that step opens
     */
    record AnswerDue(Instant due, String key, StepId clock) {}

    Message send(Draft draft) {
        var now = DatabaseTimes.of(clock.instant());
        var due = draft.answerDue();
        var sent = database.sql("""
                        with request as (
                            select id from message
                            where case_number = :number and name = :answers and receiver_instance = :instance
                            order by id desc limit 1),
                          answered as (
                            update message set answered = :now
                            where id = (select id from request) and answered is null
                            returning answer_clock)
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, answers, payload, sent, next_attempt, answer_due,
                            answer_key, answer_clock)
                        values (:number, :name, :from, :to, :fromCountry, :toCountry, :instance,
                            (select id from request), cast(:payload as jsonb), :now, :now, :due, :key, :clock)
                        returning *, (select answer_clock from answered) as over
                        """)
                .param("number", draft.number().value())
                .param("name", draft.name())
                .param("answers", draft.answers(), Types.VARCHAR)
                .param("from", draft.from().value())
                .param("to", draft.to() == null ? null : draft.to().value())
                .param("fromCountry", draft.from().country().value())
                .param(
                        "toCountry",
                        draft.to() == null ? null : draft.to().country().value())
                .param("instance", draft.fromInstance())
                .param("payload", MessageRowMapper.json(draft.payload()))
                .param("now", now)
                .param("due", due == null ? null : DatabaseTimes.of(due.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", due == null ? null : due.key())
                .param("clock", due == null ? null : due.clock().value())
                .query(Sent::read)
                .single();
        messages.written();
        hopes.raise();
        if (sent.over() != null) {
            dueDates.finished(new StepId(sent.over()), clock.instant());
        }
        events.publishEvent(new MessageSentEvent(sent.message()));
        return sent.message();
    }

    /** Whether a message of this name was sent in the case. */
    boolean wasSent(CaseNumber number, String name) {
        return database.sql("select count(*) from message where case_number = :number and name = :name")
                        .param("number", number.value())
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the host sent something to the country of origin that it hasn't recalled since. */
    boolean liesAbroad(CaseNumber number) {
        return database.sql("""
                        select coalesce(max(id) filter (where name <> :recalled and name <> :cancelled), 0)
                          > coalesce(max(id) filter (where name = :recalled), 0)
                        from message join journey using (case_number)
                        where case_number = :number and from_country = host and to_country = origin
                          and from_country <> to_country
                        """)
                .param("number", number.value())
                .param("recalled", InformationRecallProcess.Message.RECALLED)
                .param("cancelled", HandoverProcess.Message.CANCELLED)
                .query(Boolean.class)
                .single();
    }

    /** A message as it was written, and the clock that ran for it if it is the answer. */
    private record Sent(Message message, @Nullable String over) {

        static Sent read(ResultSet row, int index) throws SQLException {
            return new Sent(MessageRowMapper.read(row, index), row.getString("over"));
        }
    }
}
