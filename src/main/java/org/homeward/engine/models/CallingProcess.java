package org.homeward.engine.models;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.homeward.engine.ActingSide;
import org.jspecify.annotations.Nullable;

/** The process from which a model calls the program by name: its variables, and the values that are set in it. */
public final class CallingProcess {

    /** As many as the wall allows for a plain number. */
    public static final int MOST = 50;

    /** How often a step of a model is there at once: only what models call says it, and never too often. */
    private static final String REPETITIONS = "repetitions";

    private CallingProcess() {}

    /** Its variables, each read when it is asked for. */
    public static Map<String, Object> known(DelegateExecution execution) {
        return new Known(execution);
    }

    /** The side whose agencies the message event addresses that calls; empty if what calls addresses none. */
    public static Optional<String> sideAddressed(DelegateExecution execution) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        return Optional.ofNullable(ModelProperties.of(event, "to"))
                .map(to -> ActingSide.resolved(to, execution::getVariable).side());
    }

    /** Sets the variables; throws {@link IllegalArgumentException} if a step would be there fewer than 0 or more than {@link #MOST} times. */
    public static void set(DelegateExecution execution, Map<String, @Nullable Object> variables) {
        if (variables.get(REPETITIONS) instanceof Number times && (times.intValue() < 0 || times.intValue() > MOST)) {
            throw new IllegalArgumentException("A step is repeated at most " + MOST + " times");
        }
        variables.forEach(execution::setVariable);
    }

    private static final class Known extends AbstractMap<String, Object> {

        private final DelegateExecution execution;

        Known(DelegateExecution execution) {
            this.execution = execution;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return execution.getVariable(String.valueOf(name));
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return execution.getVariables().entrySet();
        }
    }
}
