package org.homeward.engine.sandbox.told;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act in a walk: a step that was answered, or time that passed. Before the first act may stand the beginning of the walk: answers of
 * earlier steps, and the message that began its process.
 *
 * @param step the key of the step, null for all else
 * @param data the fictional answers, or what the message carries
 * @param job the key of what fell due, null for all else
 * @param earlier the key of a step that was answered before the process began, null for all else
 * @param message the message that began the process, null for all else
 */
public record WalkAction(
        @Nullable String step,
        Map<String, Object> data,
        @Nullable String job,
        @Nullable String earlier,
        @Nullable String message) {

    public WalkAction {
        data = data == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A step was answered. */
    public static WalkAction answer(String step, Map<String, Object> data) {
        return new WalkAction(step, data, null, null, null);
    }

    /** Time passed to what fell due. */
    public static WalkAction time(String job) {
        return new WalkAction(null, Map.of(), job, null, null);
    }

    /** The answer to a step that was handed in before the process begins. */
    public static WalkAction earlier(String step, Map<String, Object> data) {
        return new WalkAction(null, data, null, step, null);
    }

    /** The process begins with this message. */
    public static WalkAction message(String name, Map<String, Object> data) {
        return new WalkAction(null, data, null, null, name);
    }

    /** The acts with which a walk begins once this one comes to them: a step is answered once, and one message begins it. */
    public List<WalkAction> after(List<WalkAction> former) {
        return Stream.concat(
                        former.stream()
                                .filter(one -> message == null || one.message == null)
                                .filter(one -> earlier == null || !earlier.equals(one.earlier)),
                        Stream.of(this))
                .sorted(Comparator.comparing((WalkAction one) -> one.message != null))
                .toList();
    }

    /** Whether the walk began with it. */
    public boolean standsBefore() {
        return earlier != null || message != null;
    }
}
