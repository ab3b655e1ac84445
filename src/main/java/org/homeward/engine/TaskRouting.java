package org.homeward.engine;

import java.util.function.Function;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Says which agency has a role in a case today. The engine asks when a step opens. */
public interface TaskRouting {

    /**
     * Finds the agency for a role of a model, e.g. {@code origin.focal-point}.
     *
     * @param step the step's key, for the flag that a supervisor sees
     * @param variable reads a process variable of the step (null if unset), for roles that a name alone doesn't tell
     */
    Routed route(CaseNumber number, String role, String step, Function<String, @Nullable Object> variable);

    /**
     * An agency and the group in it.
     *
     * @param group the role within the agency, {@code caseworker} or {@code supervisor}
     * @param unrouted nobody holds the role: the step went to the country's focal point instead
     */
    record Routed(AgencyCode agency, String group, boolean unrouted) {

        /** The engine's candidate group, {@code KH-MOSVY:caseworker}. */
        public String candidateGroup() {
            return agency + ":" + group;
        }
    }
}
