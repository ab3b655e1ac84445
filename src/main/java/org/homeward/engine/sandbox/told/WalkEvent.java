package org.homeward.engine.sandbox.told;

import java.time.Instant;
import java.util.List;

/**
 * The events of a walk, one line each.
 *
 * @param at the walk's own time
 * @param code what happened: {@code answered}, {@code sent}, {@code time} ...; the words are the page's
 * @param process the key of the process in which it happened
 * @param element the element's key in the model
 * @param name the element's name in the reader's language
 * @param words message names, roles, services: codes
 */
public record WalkEvent(Instant at, String code, String process, String element, String name, List<String> words) {

    public WalkEvent {
        words = List.copyOf(words);
    }
}
