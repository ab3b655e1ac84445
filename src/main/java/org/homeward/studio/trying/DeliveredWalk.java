package org.homeward.studio.trying;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.studio.Sop;

/**
 * A walk that the program brings, to one end of one process.
 *
 * @param process with which it begins
 * @param of the process that comes to the end: the one with which it begins, or one that follows from it
 * @param end the end event of that process
 * @param steps what is answered, and when time passes, in its order
 */
record DeliveredWalk(
        String process,
        String of,
        String end,
        boolean child,
        String host,
        String origin,
        Instant begins,
        List<WalkAction> steps) {

    DeliveredWalk {
        steps = List.copyOf(steps);
    }

    /** Under which it is taken out. */
    String key() {
        return key(of, end);
    }

    static String key(String process, String end) {
        return process + "/" + end;
    }

    SavedScenario of(Sop sop, String name) {
        var facts = new WalkFacts(process, child, new Corridor(new CountryCode(host), new CountryCode(origin)), begins);
        return new SavedScenario(ScenarioId.DELIVERED, sop, name, facts, steps, key(), "", begins, null);
    }
}
