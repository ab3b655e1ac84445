package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The person of a story.
 *
 * @param number tells the people of the stories apart: it is in their texts
 * @param child whether it is known as a child's case by now
 */
record StoryPerson(int number, Scenario scenario, boolean child) {

    /** The endings of the names of the sets of answers for such a case, each over the ones before it. */
    List<String> kinds() {
        var kinds = new ArrayList<>(List.of(""));
        if (child) {
            kinds.add(".child");
        }
        if (scenario.host().equals(scenario.origin())) {
            kinds.add(".sameCountry");
        }
        return kinds;
    }
}
