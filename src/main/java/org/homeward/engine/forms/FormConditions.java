package org.homeward.engine.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Says which components a condition hides and which answers it asks for, with the FEEL engine that the process engine brings. FEEL builds its functions anew
 * for each question, so answers are kept: a condition sees no clock (the wall refuses it), only the fields that it names.
 */
final class FormConditions {

    private static final int KEPT = 2_000;

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Cache<Question, Boolean> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Only {@code true} hides, as in the viewer: a null result or a failure shows the field. */
    boolean hide(FormComponent component, Map<String, Object> context) {
        var condition = component.conditional();
        var hide = condition == null ? null : condition.hide();
        return hide != null && hold(hide, context);
    }

    /** Whether a FEEL expression that begins with {@code =} is true. */
    boolean hold(String condition, Map<String, Object> context) {
        return condition.startsWith("=")
                && answers.get(Question.of(condition.substring(1), context), question -> answer(question, context));
    }

    private boolean answer(Question question, Map<String, Object> context) {
        var result = feel.evaluateUnaryTests(question.condition(), null, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** A condition, and what the names in it stand for. */
    private record Question(String condition, Map<String, Object> values) {

        static Question of(String condition, Map<String, Object> context) {
            var values = new HashMap<String, Object>();
            context.forEach((name, value) -> {
                if (condition.contains(name)) {
                    values.put(name, value);
                }
            });
            return new Question(condition, Collections.unmodifiableMap(values));
        }
    }
}
