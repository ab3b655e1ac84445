package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * What happened in a walk, one line each.
 *
 * @param at the walk's own time
 * @param code what happened: {@code answered}, {@code sent}, {@code time} ...; the words are the page's
 * @param arguments keys of steps, messages, roles
 */
public record WalkEvent(Instant at, String code, List<String> arguments) {

    public WalkEvent {
        arguments = List.copyOf(arguments);
    }
}
