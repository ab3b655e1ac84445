package org.homeward.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.deadlines.counting.ExplanationWords;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** Tells of each step why it is due when it is. */
@Component
public class DueExplanations {

    private final PinnedRules pinned;
    private final ExplanationWords words;

    DueExplanations(PinnedRules pinned, ExplanationWords words) {
        this.pinned = pinned;
        this.words = words;
    }

    /** The explanation in codes; empty for a step without a deadline. */
    public Optional<DueExplanation> of(StepId step) {
        return pinned.find(step);
    }

    /** The explanation as sentences in the reader's language; empty for a step without a deadline. */
    public List<String> sentences(StepId step, Locale locale) {
        return of(step).map(explanation -> sentences(explanation, locale)).orElse(List.of());
    }

    /** The same for an explanation at hand. */
    public List<String> sentences(DueExplanation explanation, Locale locale) {
        var calendarOf = explanation.country();
        return explanation.lines().stream()
                .map(line -> words.sentence(line, calendarOf, locale))
                .toList();
    }
}
