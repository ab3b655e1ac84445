package org.homeward.engine.sandbox.told;

import java.util.List;

/**
 * The choices with which a walk can begin anew, as long as nothing was done in it.
 *
 * @param steps of other processes, which may have been answered before
 * @param messages with which its process can begin
 */
public record WalkStartOptions(List<Step> steps, List<String> messages) {

    public WalkStartOptions {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }

    /** A step with the name of its process. */
    public record Step(String process, String key, String name) {}
}
