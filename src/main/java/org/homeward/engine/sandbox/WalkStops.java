package org.homeward.engine.sandbox;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.homeward.engine.models.RefusedModel;
import org.homeward.engine.sandbox.told.WalkStopped;
import org.homeward.shared.Refusal;

/** Turns what the second engine says when it can't go on into what a walk tells. */
final class WalkStops {

    private static final Pattern ELEMENT = Pattern.compile("'([A-Za-z]+_[A-Za-z0-9_-]+)'");

    private WalkStops() {}

    /** Throws {@link WalkStopped} in place of whatever a draft makes the engine, its tables or a stand-in throw. */
    static void told(Runnable work) {
        try {
            work.run();
        } catch (Refusal | RefusedAnswer refused) {
            throw refused;
        } catch (RuntimeException stopped) {
            var element = ELEMENT.matcher(String.valueOf(stopped.getMessage()));
            throw new WalkStopped(element.find() ? element.group(1) : "", stopped);
        }
    }

    /** Throws {@link RefusedModel} in place of the engine's exceptions. */
    static void refused(Runnable work) {
        try {
            work.run();
        } catch (ProcessEngineException unreadable) {
            throw new RefusedModel("Refused model: " + unreadable.getMessage());
        }
    }
}
