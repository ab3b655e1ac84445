package org.homeward.engine.moving;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.moving.MigrationPreview.Hindered;

/**
 * The progress of a round of moves.
 *
 * @param total the cases that the round began with
 * @param moved those that are wholly on the new version
 * @param stayed those that couldn't move and stay wholly on theirs
 * @param why what was in their way
 */
public record MigrationProgress(
        String phase,
        int toVersion,
        State state,
        int total,
        int moved,
        int stayed,
        List<Hindered> why,
        Instant started) {

    public MigrationProgress {
        why = List.copyOf(why);
    }

    /** Those that wait for their turn. */
    public int waiting() {
        return total - moved - stayed;
    }

    /** The states of a round. */
    public enum State {
        running,
        stopped,
        done
    }
}
