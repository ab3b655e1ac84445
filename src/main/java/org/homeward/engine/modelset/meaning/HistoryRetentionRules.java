package org.homeward.engine.modelset.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.ProblemText;

/** The history of people's acts in a case is kept for as long as the delivered processes keep it. */
final class HistoryRetentionRules {

    private static final String HISTORY = "camunda:historyTimeToLive";
    private static final Pattern DAYS = Pattern.compile("P?([1-9][0-9]{0,5})D?");

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;

    HistoryRetentionRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        kept(now.processes(), delivered.processes());
        kept(now.decisions(), delivered.decisions());
    }

    private void kept(List<ProcessOrDecision> now, List<ProcessOrDecision> before) {
        now.forEach(definition -> definition
                .in(before)
                .flatMap(HistoryRetentionRules::days)
                .ifPresent(was -> days(definition)
                        .filter(is -> is < was)
                        .ifPresent(is -> lost.at(
                                definition.file(),
                                definition.element().label(),
                                ProblemText.of("historyShorter", "its history is kept for at least {} days", was)))));
    }

    /** A text that is no number of days is told elsewhere. */
    private static Optional<Integer> days(ProcessOrDecision definition) {
        return definition
                .element()
                .attribute(HISTORY)
                .map(DAYS::matcher)
                .filter(days -> days.matches())
                .map(days -> Integer.valueOf(days.group(1)));
    }
}
