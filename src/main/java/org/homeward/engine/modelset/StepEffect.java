package org.homeward.engine.modelset;

import java.util.Objects;

/** An effect that the program has on one step of the models. */
public interface StepEffect {

    /** The key of the step in its model, {@code userTask_screenPerson}: by default what {@link ModelEffect} says. */
    default String step() {
        var declared = Objects.requireNonNull(getClass().getAnnotation(ModelEffect.class), "no ModelEffect");
        return declared.step();
    }

    /** An effect that the program counts on: a set of models without its step is refused. */
    interface Needed extends StepEffect {}
}
