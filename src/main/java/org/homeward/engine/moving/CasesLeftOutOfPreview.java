package org.homeward.engine.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CaseNumber;

/** The cases that a preview leaves out, since they didn't stand still while it looked at them. */
final class CasesLeftOutOfPreview {

    private final Map<CaseNumber, Why> cases = new HashMap<>();

    void add(CaseNumber number, Why why) {
        cases.merge(number, why, (one, other) -> one == Why.beingChanged ? one : other);
    }

    /** The processes of the other cases. */
    List<RunningProcess> without(List<RunningProcess> processes) {
        return processes.stream()
                .filter(process -> !cases.containsKey(process.number()))
                .toList();
    }

    int count(Why why) {
        return (int) cases.values().stream().filter(why::equals).count();
    }

    /** Why a case is left out. */
    enum Why {
        /** Somebody works on it at this moment. */
        beingChanged,
        /** Its process has ended, or stands elsewhere by now. */
        goneOn
    }
}
