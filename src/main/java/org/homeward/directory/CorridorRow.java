package org.homeward.directory;

import java.time.LocalDate;
import java.util.List;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;

/**
 * On what two countries base a return.
 *
 * @param instrument the agreement's name
 * @param basis {@code bilateral}, {@code commit} (the regional fallback) or {@code domestic} (no border)
 * @param source ids of its sources, separated by {@code ;}
 */
public record CorridorRow(
        Corridor corridor,
        String instrument,
        String basis,
        List<HandoverPoint> handoverPoints,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public CorridorRow {
        handoverPoints = List.copyOf(handoverPoints);
    }

    /** Whether only the regional COMMIT memorandum carries it. */
    public boolean fallsBackToCommit() {
        return "commit".equals(basis);
    }
}
