package org.homeward.deadlines.reading;

import java.util.List;
import java.util.Optional;

/**
 * A process of a procedure in words.
 *
 * @param file the resource name of its model
 * @param key the process's id
 * @param about what it is for; empty if the model says nothing
 * @param steps its elements in the order of the way through it
 * @param ways how they follow each other
 */
public record ProcessInWords(
        String file, String key, String name, String about, List<StepInWords> steps, List<FlowInWords> ways) {

    public ProcessInWords {
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
    }

    /** The ways out of an element. */
    public List<FlowInWords> waysFrom(String id) {
        return ways.stream().filter(way -> way.from().equals(id)).toList();
    }

    public Optional<StepInWords> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
