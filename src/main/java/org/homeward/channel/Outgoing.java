package org.homeward.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages within the sender's transaction. */
@Component
class Outgoing {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outgoing(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
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
            @Nullable Instant answerDue) {}

    Message send(Draft draft) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var message = database.sql("""
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, answers, payload, sent, next_attempt, answer_due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        returning *
                        """)
                .params(
                        draft.number().value(),
                        draft.name(),
                        draft.from().value(),
                        draft.to() == null ? null : draft.to().value(),
                        draft.from().country().value(),
                        draft.to() == null ? null : draft.to().country().value(),
                        draft.fromInstance(),
                        draft.answers(),
                        MessageRow.json(draft.payload()),
                        now,
                        now,
                        draft.answerDue() == null ? null : draft.answerDue().atOffset(ZoneOffset.UTC))
                .query(MessageRow::read)
                .single();
        if (draft.answers() != null) {
            database.sql("update message set answered = ? where id = ? and answered is null")
                    .params(now, draft.answers())
                    .update();
        }
        events.publishEvent(new MessageSent(message));
        return message;
    }

    /** The newest request of this name that the process instance received; null if it received none. */
    @Nullable
    Long received(CaseNumber number, String requestName, String instance) {
        return database.sql("""
                        select id from message
                        where case_number = ? and name = ? and receiver_instance = ?
                        order by id desc limit 1
                        """)
                .params(number.value(), requestName, instance)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Whether a message of this name was sent in the case. */
    boolean wasSent(CaseNumber number, String name) {
        return database.sql("select count(*) from message where case_number = ? and name = ?")
                        .params(number.value(), name)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
