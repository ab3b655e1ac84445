package org.homeward.sop.insisted;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The program's requirements at a step and the step's effects, in words. They are the same for every case.
 *
 * @param groups what is insisted on, in the order in which it is asked; none for a step that only goes on
 * @param effects what follows beside the next step
 */
public record StepRequirementsView(List<Group> groups, List<SetOff> effects) {

    private static final int SHORT = 5;

    public StepRequirementsView {
        groups = List.copyOf(groups);
        effects = List.copyOf(effects);
    }

    /** How many conditions there are. */
    public int count() {
        return groups.stream().mapToInt(group -> group.sentences().size()).sum();
    }

    /** Whether it may be read at a glance. */
    public boolean isShort() {
        return count() + effects.size() <= SHORT;
    }

    public boolean isEmpty() {
        return groups.isEmpty() && effects.isEmpty();
    }

    /** The safety rules that it keeps, {@code R4} before {@code R19}. */
    public List<String> rules() {
        return groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.rules().stream())
                .distinct()
                .sorted(StepRequirementsInWords.RULES)
                .toList();
    }

    /** As {@link Sentence#numbers}, of all conditions. */
    public String numbers() {
        return numbers(rules());
    }

    private static String numbers(List<String> rules) {
        return rules.stream().map(rule -> rule.substring(1)).collect(Collectors.joining(", "));
    }

    /**
     * The requirements in one case, or always.
     *
     * @param when the name of the case, empty for always
     * @param heading the case in words, empty for always
     */
    public record Group(String when, String heading, List<Sentence> sentences) {

        public Group {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A requirement in words.
     *
     * @param name of the requirement
     * @param rules the safety rules that it keeps
     * @param fields of the step's form by which it goes
     */
    public record Sentence(String name, List<String> rules, List<String> fields, String text) {

        public Sentence {
            rules = List.copyOf(rules);
            fields = List.copyOf(fields);
        }

        /** The numbers of the safety rules, {@code 17, 19}: a page says what they are numbers of. */
        public String numbers() {
            return StepRequirementsView.numbers(rules);
        }
    }

    /**
     * Something that the step sets off.
     *
     * @param kind of the effect
     */
    public record SetOff(String kind, String text) {}
}
