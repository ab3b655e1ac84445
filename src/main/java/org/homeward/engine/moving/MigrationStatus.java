package org.homeward.engine.moving;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells operators of the moves of running cases: how far each is, never which cases. */
@Component
public class MigrationStatus {

    private final MigrationTable table;

    MigrationStatus(MigrationTable table) {
        this.table = table;
    }

    /** The last round of each phase that ever had one, newest first. */
    public List<Line> last() {
        return table.all();
    }

    /**
     * A round.
     *
     * @param total the cases that it began with
     * @param moved those that are wholly on the new version
     * @param stayed those that stay wholly on theirs
     * @param failed those of them at which an error came up that isn't the model's
     */
    public record Line(
            String phase,
            int toVersion,
            MigrationProgress.State state,
            Instant started,
            int total,
            int moved,
            int stayed,
            int failed) {}
}
