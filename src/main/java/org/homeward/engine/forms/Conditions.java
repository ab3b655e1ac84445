package org.homeward.engine.forms;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Says which components a condition hides, with the FEEL engine that the process engine brings. */
final class Conditions {

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    /** Only {@code true} hides, as in the viewer: a null result or a failure shows the field. */
    boolean hide(FormComponent component, Map<String, Object> context) {
        var condition = component.conditional();
        var hide = condition == null ? null : condition.hide();
        if (hide == null || !hide.startsWith("=")) {
            return false;
        }
        var result = feel.evaluateUnaryTests(hide.substring(1), null, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
