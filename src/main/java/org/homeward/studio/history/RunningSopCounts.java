package org.homeward.studio.history;

import java.util.Map;
import org.homeward.studio.Sop;

/** The running cases and open steps of all procedures. */
public record RunningSopCounts(Map<Sop, RunningCaseCounts> bySop) {

    public RunningSopCounts {
        bySop = Map.copyOf(bySop);
    }

    public RunningCaseCounts of(Sop sop) {
        return bySop.getOrDefault(sop, RunningCaseCounts.NONE);
    }
}
