package org.homeward.engine.moving;

import java.util.Map;

/**
 * A request to move running cases.
 *
 * @param toVersion the version of the phase that they go on with
 * @param alsoDueRules whether open steps are dated anew, by the new rules; else each due date stays to the second
 * @param followers by the id of a step that is gone, the step that follows in its place
 */
public record MigrationRequest(String phase, int toVersion, boolean alsoDueRules, Map<String, String> followers) {

    public MigrationRequest {
        followers = Map.copyOf(followers);
    }

    public static MigrationRequest keepingDates(String phase, int toVersion) {
        return new MigrationRequest(phase, toVersion, false, Map.of());
    }
}
