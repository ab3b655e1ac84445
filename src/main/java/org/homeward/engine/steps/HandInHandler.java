package org.homeward.engine.steps;

import java.util.Map;
import org.homeward.engine.modelset.StepEffect;
import org.homeward.procedures.HandedIn;

/** The effect of its own that one step has when it is handed in. Found by its step key; most steps have none. */
public interface HandInHandler extends StepEffect.Needed {

    /** The answers as they are taken, by their fields: before they are stored anywhere. A yes that can't count is held back here. */
    default Map<String, Object> taken(HandedIn handedIn) {
        return handedIn.data();
    }

    /**
     * Does the effect, within the hand-in's transaction, before the engine goes on.
     *
     * @return variables to set beside the form's process fields: codes, dates, yes/no, numbers and ids only
     */
    Map<String, Object> handle(HandedIn handedIn);
}
