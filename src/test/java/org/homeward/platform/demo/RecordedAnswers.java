package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was answered along the way, by what was asked, whom, and when. As text, the answers to one question follow each
 * other, each as the lines that are new since the one before.
 */
final class RecordedAnswers {

    private static final String QUESTION = "# ";
    private static final String MOMENT = "@ ";

    private final SortedMap<Place, List<String>> answers = new TreeMap<>();

    /**
     * Where an answer was given.
     *
     * @param question route and account
     * @param moment how many steps were told before
     * @param step that is told next
     */
    record Place(String question, int moment, String step) implements Comparable<Place> {

        Place {
            if (step.contains(" ") || question.contains("\n")) {
                throw new IllegalArgumentException("Neither fits on its line: " + question + ", " + step);
            }
        }

        @Override
        public int compareTo(Place other) {
            var first = question.compareTo(other.question);
            var then = first != 0 ? first : Integer.compare(moment, other.moment);
            return then != 0 ? then : step.compareTo(other.step);
        }

        @Override
        public String toString() {
            return "%s, at %d %s".formatted(question, moment, step);
        }
    }

    void put(Place place, List<String> lines) {
        if (answers.put(place, List.copyOf(lines)) != null) {
            throw new IllegalStateException("Asked twice: " + place);
        }
    }

    Optional<List<String>> at(Place place) {
        return Optional.ofNullable(answers.get(place));
    }

    /** Another answer to this question at this moment. */
    Optional<List<String>> like(Place place) {
        return answers.entrySet().stream()
                .filter(other -> other.getKey().question().equals(place.question())
                        && other.getKey().moment() == place.moment())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Collection<Place> places() {
        return List.copyOf(answers.keySet());
    }

    int size() {
        return answers.size();
    }

    List<String> text() {
        var text = new ArrayList<String>();
        var question = "";
        List<String> before = List.of();
        for (var answer : answers.entrySet()) {
            var place = answer.getKey();
            if (!place.question().equals(question)) {
                question = place.question();
                text.add(QUESTION + question);
                before = List.of();
            }
            var change = LinesChanged.between(before, answer.getValue());
            text.add(MOMENT
                    + String.join(" ", "" + place.moment(), place.step(), "" + change.head(), "" + change.tail()));
            change.now().forEach(line -> text.add(" " + line));
            before = answer.getValue();
        }
        return text;
    }

    static RecordedAnswers read(List<String> text) {
        var read = new RecordedAnswers();
        var question = "";
        List<String> before = List.of();
        for (int line = 0; line < text.size(); ) {
            var head = text.get(line++);
            if (head.startsWith(QUESTION)) {
                question = head.substring(QUESTION.length());
                before = List.of();
            } else {
                var words = head.substring(MOMENT.length()).split(" ");
                var now = new ArrayList<String>();
                for (; line < text.size() && text.get(line).startsWith(" "); line++) {
                    now.add(text.get(line).substring(1));
                }
                var kept = Integer.parseInt(words[2]);
                var lines = LinesChanged.after(before, kept, now, Integer.parseInt(words[3]));
                read.put(new Place(question, Integer.parseInt(words[0]), words[1]), lines);
                before = lines;
            }
        }
        return read;
    }
}
