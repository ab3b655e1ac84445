package org.homeward.sop.children;

import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.springframework.stereotype.Component;

/** A child's no in a talk goes to the panel anew, unless the panel is still to decide (R19). */
@Component
public class TalkObjection {

    private final Safeguards safeguards;
    private final Steps steps;

    TalkObjection(Safeguards safeguards, Steps steps) {
        this.safeguards = safeguards;
        this.steps = steps;
    }

    /**
     * Has the panel hear the child anew, if the time for it has come.
     *
     * @param since the variable that is true once the panel hears of it: earlier the panel is still to decide, and models before it
     *     wouldn't ask the panel
     * @return whether it hears it
     */
    public boolean anew(HandedIn talk, String since) {
        var heard = Boolean.TRUE.equals(steps.variables(talk.step()).get(since));
        if (heard) {
            safeguards.objectionAnew(talk.number(), talk.at());
        }
        return heard;
    }
}
