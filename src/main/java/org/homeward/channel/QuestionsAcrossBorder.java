package org.homeward.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's question to the other side stands among the messages: the agency that asked waits for its answer and sees it late like any
 * request's. It carries nothing and no process receives it, so it arrives when it is sent.
 */
@Component
public class QuestionsAcrossBorder {

    /** The last part of such a message's name; the first one is the stage. */
    static final String QUESTION = "question";

    static final String ANSWER = "answer";

    private final JdbcClient database;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionsAcrossBorder(JdbcClient database, Messages messages, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks, now; returns the message's id.
     *
     * @param due until when an answer is wanted
     */
    public long ask(CaseNumber number, Stage stage, AgencyCode from, AgencyCode to, Instant due) {
        var sent = database.sql("""
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, payload, sent, delivered, next_attempt, answer_due)
                        values (:number, :name, :from, :to, :fromCountry, :toCountry, :instance, '{}', :now, :now,
                            :now, :due)
                        returning *
                        """)
                .param("number", number.value())
                .param("name", stage + "." + QUESTION)
                .param("from", from.value())
                .param("to", to.value())
                .param("fromCountry", from.country().value())
                .param("toCountry", to.country().value())
                .param("instance", QUESTION + "-" + UUID.randomUUID())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("due", DatabaseTimes.of(due))
                .query(MessageRowMapper::read)
                .single();
        messages.written();
        events.publishEvent(new MessageSentEvent(sent));
        return sent.id();
    }

    /** Answers the question of this message, now; a second answer leaves it answered when the first one came. */
    public void answer(long question) {
        var sent = database.sql("""
                        with asked as (
                            update message set answered = coalesce(answered, :now) where id = :question returning *)
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, answers, payload, sent, delivered, next_attempt)
                        select case_number, split_part(name, '.', 1) || :suffix, to_agency, from_agency, to_country,
                            from_country, from_instance, id, '{}', :now, :now, :now
                        from asked
                        returning *
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("question", question)
                .param("suffix", "." + ANSWER)
                .query(MessageRowMapper::read)
                .single();
        messages.written();
        events.publishEvent(new MessageSentEvent(sent));
    }

    /** Nobody waits for an answer any more. */
    public void end(long question) {
        database.sql("update message set ended = :now where id = :question and answered is null and ended is null")
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("question", question)
                .update();
        messages.written();
    }
}
