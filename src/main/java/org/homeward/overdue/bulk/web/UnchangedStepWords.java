package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Map;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.bulk.UnchangedReason;

/** Says by number which steps stay as they are, and why. */
final class UnchangedStepWords {

    private UnchangedStepWords() {}

    static List<String> of(Map<UnchangedReason, Integer> counts, ReaderLocale say) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kept -> say.words("bulk.kept." + kept.getKey(), kept.getValue()))
                .toList();
    }
}
