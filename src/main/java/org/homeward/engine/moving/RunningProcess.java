package org.homeward.engine.moving;

import java.util.List;
import org.homeward.shared.CaseNumber;

/**
 * A process of a case as it stands.
 *
 * @param places the ids of the elements where it waits
 */
record RunningProcess(String id, CaseNumber number, String key, String definition, List<String> places) {

    RunningProcess {
        places = List.copyOf(places);
    }

    /** The key to whether it can move: all processes that stand alike can, or none. */
    String shape() {
        return definition + " " + places;
    }
}
