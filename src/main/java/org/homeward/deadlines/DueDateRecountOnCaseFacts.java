package org.homeward.deadlines;

import org.homeward.engine.CaseFactsChangedEvent;
import org.homeward.engine.ProcessVariablesChangedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts open steps anew when a fact of their case changes. The import of a holiday table tells of its own change. */
@Component
class DueDateRecountOnCaseFacts {

    private final DueDateRecount recount;

    DueDateRecountOnCaseFacts(DueDateRecount recount) {
        this.recount = recount;
    }

    @EventListener
    void changed(CaseFactsChangedEvent event) {
        var before = event.before();
        var after = event.after();
        if (!before.corridor().equals(after.corridor())) {
            recount.ofCase(after.number(), "corridorChanged");
        } else if (before.child() != after.child()) {
            recount.ofCase(after.number(), "childChanged");
        }
    }

    @EventListener
    void set(ProcessVariablesChangedEvent event) {
        recount.fromVariables(event.number());
    }
}
