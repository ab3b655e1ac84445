package org.homeward.deadlines;

import org.homeward.engine.CaseFactsChanged;
import org.homeward.engine.VariablesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts open steps anew when a fact of their case changes. The import of a holiday table tells of its own change. */
@Component
class CaseFactRecounts {

    private final DueDateRecount recount;

    CaseFactRecounts(DueDateRecount recount) {
        this.recount = recount;
    }

    @EventListener
    void changed(CaseFactsChanged event) {
        var before = event.before();
        var after = event.after();
        if (!before.corridor().equals(after.corridor())) {
            recount.ofCase(after.number(), "corridorChanged");
        } else if (before.child() != after.child()) {
            recount.ofCase(after.number(), "childChanged");
        }
    }

    @EventListener
    void set(VariablesChanged event) {
        recount.fromVariables(event.number());
    }
}
