package org.homeward.engine.moving;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves all running cases of a phase in the background, each whole or not at all; any node goes on with it. */
@Component
public class MoveRound {

    /** Starts a round in the caller's transaction; one that runs for the phase ends. */
    public void start(Move move) {
        throw new UnsupportedOperationException();
    }

    /** The phase's last round; empty if there was none. */
    public Optional<MoveProgress> progress(String phase) {
        return Optional.empty();
    }

    /** Stops after the case that is being moved: moved cases stay moved. */
    public void stop(String phase) {
        throw new UnsupportedOperationException();
    }
}
