package org.homeward.casefile.known;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.directory.DirectoryFiles;
import org.springframework.stereotype.Component;

/**
 * The answers that protect the person, {@code directory/protecting-answers.csv}: blocked contacts, ways of contact, fear, danger, limits of
 * sharing. An agency that works with the person may make them stricter at once; only a second person makes them less strict.
 */
@Component
public final class SafetyRelevantAnswers {

    private static final String MORE = " > ";

    private final Map<String, Stricter> byField = new HashMap<>();

    public SafetyRelevantAnswers() {
        for (var row : DirectoryFiles.table("classpath:directory/protecting-answers.csv")) {
            byField.put(row.text("field"), row.as("stricter", Stricter::of));
        }
    }

    /** The values that make the answer to a field stricter; empty if it protects nobody. */
    public Optional<Stricter> of(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** The fields. */
    public Set<String> fields() {
        return Set.copyOf(byField.keySet());
    }

    /**
     * The values that make an answer stricter.
     *
     * @param words words that are added, in a text
     * @param more an option or a row that is added, in a list
     * @param order the options, the strictest first; those side by side are as strict as each other
     */
    public record Stricter(boolean words, boolean more, List<Set<String>> order) {

        public Stricter {
            order = List.copyOf(order);
        }

        /** Reads {@code words}, {@code more}, {@code none} (each other answer waits), or an order, {@code yes > notAsked dontKnow > no}. */
        static Stricter of(String text) {
            var order = text.contains(MORE)
                    ? Arrays.stream(text.split(MORE))
                            .map(rank -> Set.of(rank.strip().split(" ")))
                            .toList()
                    : List.<Set<String>>of();
            if (order.isEmpty() && !Set.of("words", "more", "none").contains(text)) {
                throw new IllegalArgumentException("Nothing that makes an answer stricter");
            }
            return new Stricter(text.equals("words"), text.equals("more"), order);
        }

        /** Whether the new answer is stricter than the one that stands. No program tells it of words, unless they are added. */
        boolean isStricter(Object standing, Object value, How how) {
            if (more) {
                return value instanceof Collection<?> longer
                        && standing instanceof Collection<?> shorter
                        && longer.size() > shorter.size()
                        && longer.containsAll(shorter);
            }
            var before = rank(standing);
            var now = rank(value);
            return words && how == How.add
                    || before.isPresent() && now.isPresent() && now.getAsInt() < before.getAsInt();
        }

        /** Whether the new answer is at least as strict as each other one. */
        boolean isStrictest(Object value, How how) {
            return words && how == How.add
                    || rank(value).isPresent() && rank(value).getAsInt() == 0;
        }

        private OptionalInt rank(Object answer) {
            return IntStream.range(0, order.size())
                    .filter(rank -> order.get(rank).contains(answer.toString()))
                    .findFirst();
        }
    }
}
