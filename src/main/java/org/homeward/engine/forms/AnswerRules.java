package org.homeward.engine.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks of an answer in view of others: it is there, and its day fits to other days. */
final class AnswerRules {

    static final String NEEDED_WHEN = "neededWhen";

    private final FormConditions conditions;
    private final FormRuleDays days;

    AnswerRules(FormConditions conditions, FormRuleDays days) {
        this.conditions = conditions;
        this.days = days;
    }

    void check(FormComponent component, @Nullable Object value, AnswerScope scope, FormFindings.Of found) {
        var needed = component.property(NEEDED_WHEN);
        if (needed != null && isNothing(value) && conditions.hold(needed, scope.context())) {
            found.add("form.required");
        }
        day(component, value)
                .ifPresent(day -> FormRuleDays.Order.of(component).forEach(rule -> other(rule.other(), scope)
                        .map(bound -> bound.plusDays(rule.plus()))
                        .filter(bound -> rule.broken(day, bound))
                        .ifPresent(bound -> found.add(rule.message(), bound))));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty();
    }

    private Optional<LocalDate> day(FormComponent component, @Nullable Object value) {
        return value instanceof String text
                        && !"time".equals(component.subtype())
                        && component.type().equals("datetime")
                        && DateCheck.isWritten(component.subtype(), text)
                ? Optional.of(days.day(text))
                : Optional.empty();
    }

    /** The viewer's value for a date that isn't there, or is none, is null: then nothing is asked. */
    private Optional<LocalDate> other(String name, AnswerScope scope) {
        var event = FormRuleDays.event(name);
        if (event.isPresent()) {
            return days.of(event.get());
        }
        var own = name.startsWith("this.");
        var holder = own && scope.context().get("this") instanceof Map<?, ?> row ? row : scope.context();
        return holder.get(own ? name.substring("this.".length()) : name) instanceof String text && !text.isEmpty()
                ? Optional.of(days.day(text))
                : Optional.empty();
    }
}
