package org.homeward.engine;

import java.util.List;
import java.util.function.Function;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** Says which agency has a role in a case today. Asking changes nothing: an agency comes into the case when a step opens. */
public interface TaskRouting {

    /**
     * The holder of a model's role.
     *
     * @param variable reads a process variable of the step (null if unset), for roles that a name alone doesn't tell
     */
    Routed holderOf(CaseNumber number, SideRole role, Function<String, @Nullable Object> variable);

    /** The agencies that would get a step that isn't there yet; several if each of them gets one, none if nobody is named yet. */
    List<Routed> possibleHoldersOf(CaseNumber number, SideRole role, Function<String, @Nullable Object> variable);

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
