package org.homeward.channel;

import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.homeward.deadlines.DueExplanation;
import org.homeward.deadlines.DueExplanations;
import org.homeward.deadlines.StepDueDateChangedEvent;
import org.homeward.deadlines.pauses.StepPausedEvent;
import org.homeward.deadlines.pauses.StepResumedEvent;
import org.homeward.deadlines.pauses.StepsAwaitedAbroad;
import org.homeward.engine.DueDates;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a request's answer be due when the step is that answers it, paused or moved; both sides see the same date. */
@Component
class AnswerDueDates implements StepsAwaitedAbroad {

    /** The request that a step with this rule answers: the newest of its case to its country. */
    private static final String ANSWERED_BY = """
            from message where case_number = :number and answer_key = :key and to_country = :country
              and answer_due is not null and answered is null and ended is null
            order by id desc limit 1
            """;

    private final JdbcClient database;
    private final Messages messages;
    private final DueExplanations rules;
    private final DueDates dueDates;

    AnswerDueDates(JdbcClient database, Messages messages, DueExplanations rules, DueDates dueDates) {
        this.messages = messages;
        this.dueDates = dueDates;
        this.database = database;
        this.rules = rules;
    }

    @Override
    public boolean waitFor(OpenStep step) {
        return rules.of(step.id())
                .flatMap(rule -> asked("select from_country <> to_country " + ANSWERED_BY, step, rule)
                        .query(Boolean.class)
                        .optional())
                .orElse(false);
    }

    @EventListener
    void opened(StepOpenedEvent event) {
        var step = event.step();
        rules.of(step.id())
                .flatMap(rule -> rule.due() == null ? request(step, rule) : following(step, rule))
                .filter(clock -> !clock.isEmpty())
                .ifPresent(clock -> dueDates.finished(new StepId(clock), step.opened()));
    }

    /** The clock of the request that the step answers, empty text if it has none. */
    private Optional<String> request(OpenStep step, DueExplanation rule) {
        return asked("select coalesce(answer_clock, '') " + ANSWERED_BY, step, rule)
                .query(String.class)
                .optional();
    }

    @EventListener
    void paused(StepPausedEvent event) {
        follow(event.step());
    }

    @EventListener
    void resumed(StepResumedEvent event) {
        follow(event.step());
    }

    @EventListener
    void redated(StepDueDateChangedEvent event) {
        var step = event.step();
        if (step == null) {
            moved(event.move().step().value(), event.move().after());
        } else {
            follow(step);
        }
    }

    private void follow(OpenStep step) {
        rules.of(step.id()).filter(rule -> rule.due() != null).ifPresent(rule -> following(step, rule));
    }

    /** The request is due when the step is; returns the request's clock as {@link #request}. */
    private Optional<String> following(OpenStep step, DueExplanation rule) {
        messages.written();
        var unpaused = rule.dueWithoutPause();
        return asked(
                        "update message set answer_due = :due, answer_due_unpaused = :unpaused, answer_paused = :paused"
                                + " where id = (select id " + ANSWERED_BY + ") returning coalesce(answer_clock, '')",
                        step,
                        rule)
                .param("due", DatabaseTimes.of(Objects.requireNonNull(rule.due())))
                .param("unpaused", DatabaseTimes.ofOrNull(unpaused), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("paused", step.paused())
                .query(String.class)
                .optional();
    }

    private void moved(String clock, @Nullable Instant due) {
        if (due != null) {
            messages.written();
            database.sql("""
                            update message set answer_due = :answerDue
                            where answer_clock = :answerClock and answered is null and ended is null
                            """)
                    .param("answerDue", DatabaseTimes.of(due))
                    .param("answerClock", clock)
                    .update();
        }
    }

    private JdbcClient.StatementSpec asked(String sql, OpenStep step, DueExplanation rule) {
        return database.sql(sql)
                .param("number", step.number().value())
                .param("key", rule.deadlineKey())
                .param("country", step.agency().country().value());
    }
}
