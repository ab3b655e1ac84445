package org.homeward.engine.moving;

import java.util.Map;

/**
 * A request to move running cases.
 *
 * @param toVersion the version of the phase that they go on with
 * @param alsoDueRules whether open steps are dated anew, by the new rules; else each due date stays to the second
 * @param followers by the id of a step that is gone, the step that follows in its place
 */
public record MoveRequest(String phase, int toVersion, boolean alsoDueRules, Map<String, String> followers) {

    public MoveRequest {
        followers = Map.copyOf(followers);
    }

    public static MoveRequest keepingDates(String phase, int toVersion) {
        return new MoveRequest(phase, toVersion, false, Map.of());
    }
}
