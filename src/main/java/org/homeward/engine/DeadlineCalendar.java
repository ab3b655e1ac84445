package org.homeward.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.hooks.StepTaskListener;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads what a model writes as a due date: a deadline key, or an ISO date. Steps with a key are dated by {@link StepTaskListener}. */
@Component
public final class DeadlineCalendar extends DueDateBusinessCalendar {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*");

    private final DueDates dueDates;
    private final Clock clock;

    DeadlineCalendar(@Lazy DueDates dueDates, Clock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * The deadline key that a step's due date names, directly or by a variable; null for a date that the model writes.
     * Throws {@link IllegalStateException} if the variable holds none.
     */
    public static @Nullable String key(Expression due, VariableScope scope) {
        if (due.isLiteralText()) {
            return isKey(due.getExpressionText()) ? due.getExpressionText() : null;
        }
        if (due.getValue(scope) instanceof String key && isKey(key)) {
            return key;
        }
        throw new IllegalStateException("The variable of a due date holds no deadline key");
    }

    @Override
    public @Nullable Date resolveDuedate(String text, Task task) {
        return isKey(text) ? null : super.resolveDuedate(text, task);
    }

    @Override
    public Date resolveDuedate(String text) {
        return isKey(text) ? timer(text, clock.instant()) : super.resolveDuedate(text);
    }

    @Override
    public Date resolveDuedate(String text, Date from) {
        return isKey(text)
                ? timer(text, from == null ? clock.instant() : from.toInstant())
                : super.resolveDuedate(text, from);
    }

    private Date timer(String key, Instant from) {
        return Date.from(dueDates.forTimer(key, number(), from));
    }

    /** The case whose process the engine is carrying on at this moment. */
    private static @Nullable CaseNumber number() {
        var running = Context.getBpmnExecutionContext();
        var key = running == null
                ? null
                : running.getExecution().getProcessInstance().getBusinessKey();
        return key == null || !CaseNumber.isOne(key) ? null : new CaseNumber(key);
    }
}
