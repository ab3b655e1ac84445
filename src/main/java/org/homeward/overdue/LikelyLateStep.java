package org.homeward.overdue;

import java.util.Objects;
import org.homeward.forecast.LikelyDate;
import org.homeward.shared.Stage;

/** A step that isn't late and is likely to be: its line, and when it is likely to be finished. */
public record LikelyLateStep(BoardRow row, LikelyDate likely) {

    /** A step whose stage isn't for the reader may come with the hand-over, of which no day is told (R11). */
    public Stage stage() {
        return Objects.requireNonNullElse(row.at().stage(), Stage.handover);
    }
}
