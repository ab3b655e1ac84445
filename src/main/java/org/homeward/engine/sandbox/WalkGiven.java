package org.homeward.engine.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did in a walk: a step that was answered, or time that passed.
 *
 * @param step the key of the step, null for time
 * @param data the fictional answers
 * @param job the key of what fell due, null for a step
 */
public record WalkGiven(
        @Nullable String step,
        Map<String, Object> data,
        @Nullable String job) {

    public WalkGiven {
        data = data == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    static WalkGiven answer(String step, Map<String, Object> data) {
        return new WalkGiven(step, data, null);
    }

    static WalkGiven time(String job) {
        return new WalkGiven(null, Map.of(), job);
    }
}
