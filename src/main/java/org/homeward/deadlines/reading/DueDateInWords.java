package org.homeward.deadlines.reading;

import java.util.List;

/**
 * The due date of a step, in words.
 *
 * @param brief as it stands on the diagram, {@code 10 working days}; {@code depends} where several rules hold; empty without a
 *     rule
 * @param rules each rule that may hold, the first that fits counts
 */
public record DueDateInWords(String brief, List<Rule> rules) {

    /** For elements that have no due date. */
    public static final DueDateInWords NONE = new DueDateInWords("", List.of());

    public DueDateInWords {
        rules = List.copyOf(rules);
    }

    /** The sources as they stand on the diagram, each once. */
    public List<String> sources() {
        return rules.stream().map(Rule::sourceBrief).distinct().toList();
    }

    /**
     * A rule of {@code sopDeadlines}.
     *
     * @param key the deadline's key
     * @param when for whom it holds, {@code Thailand, children}; empty where for all
     * @param time how long, {@code 30 days}
     * @param sentence the time with its start and where it lands
     * @param source the source's title, with its article
     * @param sourceBrief the source in a few words
     * @param proposed whether it is only a proposed default
     * @param ladder whom it reminds and when, line by line
     */
    public record Rule(
            String key,
            String when,
            String time,
            String sentence,
            String source,
            String sourceBrief,
            boolean proposed,
            List<String> ladder) {

        public Rule {
            ladder = List.copyOf(ladder);
        }
    }
}
