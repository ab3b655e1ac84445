package org.homeward.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;

/**
 * The legal basis of a return between two countries.
 *
 * @param instruments the agreement's name by language
 * @param basis {@code bilateral}, {@code commit} (the regional fallback) or {@code domestic} (no border)
 * @param source ids of its sources, separated by {@code ;}
 */
public record CorridorRow(
        Corridor corridor,
        Map<String, String> instruments,
        String basis,
        List<HandoverPoint> handoverPoints,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public CorridorRow {
        instruments = Map.copyOf(instruments);
        handoverPoints = List.copyOf(handoverPoints);
    }

    /** The agreement's name in the reader's language, else in English. */
    public String instrument(Locale locale) {
        return TranslatedNames.in(instruments, locale);
    }

    /** Whether only the regional COMMIT memorandum carries it. */
    public boolean fallsBackToCommit() {
        return "commit".equals(basis);
    }
}
