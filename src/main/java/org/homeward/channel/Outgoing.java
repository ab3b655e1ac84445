package org.homeward.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.homeward.engine.DueDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages within the sender's transaction. */
@Component
class Outgoing {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final DueDates dueDates;
    private final Clock clock;

    Outgoing(JdbcClient database, ApplicationEventPublisher events, DueDates dueDates, Clock clock) {
        this.dueDates = dueDates;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A message to be sent. */
    record Draft(
            CaseNumber number,
            String name,
            AgencyCode from,
            @Nullable AgencyCode to,
            String fromInstance,
            @Nullable Long answers,
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
        var now = Times.of(clock.instant());
        var due = draft.answerDue();
        var message = database.sql("""
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, answers, payload, sent, next_attempt, answer_due,
                            answer_key, answer_clock)
                        values (:number, :name, :fromAgency, :toAgency, :fromCountry, :toCountry, :fromInstance,
                            :answers, :payload::jsonb, :now, :now, :answerDue, :answerKey, :answerClock)
                        returning *
                        """)
                .param("number", draft.number().value())
                .param("name", draft.name())
                .param("fromAgency", draft.from().value())
                .param("toAgency", draft.to() == null ? null : draft.to().value())
                .param("fromCountry", draft.from().country().value())
                .param(
                        "toCountry",
                        draft.to() == null ? null : draft.to().country().value())
                .param("fromInstance", draft.fromInstance())
                .param("answers", draft.answers())
                .param("payload", MessageRow.json(draft.payload()))
                .param("now", now)
                .param("answerDue", due == null ? null : Times.of(due.due()))
                .param("answerKey", due == null ? null : due.key())
                .param("answerClock", due == null ? null : due.clock().value())
                .query(MessageRow::read)
                .single();
        if (draft.answers() != null) {
            database.sql("""
                            update message set answered = :now
                            where id = :id and answered is null returning answer_clock
                            """)
                    .param("now", now)
                    .param("id", draft.answers())
                    .query(String.class)
                    .optional()
                    .ifPresent(running -> dueDates.finished(new StepId(running), clock.instant()));
        }
        events.publishEvent(new MessageSent(message));
        return message;
    }

    /** The newest request of this name that the process instance received; null if it received none. */
    @Nullable
    Long received(CaseNumber number, String requestName, String instance) {
        return database.sql("""
                        select id from message
                        where case_number = :number and name = :name and receiver_instance = :receiverInstance
                        order by id desc limit 1
                        """)
                .param("number", number.value())
                .param("name", requestName)
                .param("receiverInstance", instance)
                .query(Long.class)
                .optional()
                .orElse(null);
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
}
