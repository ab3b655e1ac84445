package org.homeward.engine.sandbox;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.shared.RefusalException;

/** Turns what the second engine says when it can't go on into what a walk tells. */
final class WalkStopReasons {

    private static final Pattern ELEMENT = Pattern.compile("'([A-Za-z]+_[A-Za-z0-9_-]+)'");

    private WalkStopReasons() {}

    /** Throws {@link WalkStoppedException} in place of whatever a draft makes the engine, its tables or a stand-in throw. */
    static void told(Runnable work) {
        try {
            work.run();
        } catch (RefusalException | WalkAnswerRefusedException refused) {
            throw refused;
        } catch (RuntimeException stopped) {
            var element = ELEMENT.matcher(String.valueOf(stopped.getMessage()));
            throw new WalkStoppedException(element.find() ? element.group(1) : "", stopped);
        }
    }

    /** Throws {@link ModelRefusedException} in place of the engine's exceptions. */
    static void refused(Runnable work) {
        try {
            work.run();
        } catch (ProcessEngineException unreadable) {
            throw new ModelRefusedException("Refused model: " + unreadable.getMessage());
        }
    }
}
