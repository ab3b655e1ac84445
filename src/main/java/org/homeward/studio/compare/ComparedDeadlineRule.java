package org.homeward.studio.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;

/** A rule of {@code sopDeadlines}: how long something may take where it holds. */
record ComparedDeadlineRule(String id, Map<String, String> cells) {

    private static final List<String> WHERE = List.of("country", "corridor", "child");

    String key() {
        return cell("deadlineKey");
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    ChangeTerm duration() {
        return ChangeTerm.of(ChangeTerm.Kind.duration, cell("amount") + " " + cell("unit"));
    }

    /** By when it is due, in words: nothing is where the person decides. */
    ChangeTerm due() {
        return personDecides() ? ChangeTerm.word("personDecides") : duration();
    }

    boolean personDecides() {
        return cell("kind").equals(DeadlineKind.personDecides.name());
    }

    ChangeTerm source() {
        return ChangeTerm.of(ChangeTerm.Kind.source, cell("source"));
    }

    /** Where it holds; {@code ||} everywhere. */
    ChangeTerm where() {
        return ChangeTerm.of(ChangeTerm.Kind.where, String.join("|", where(0), where(1), where(2)));
    }

    int conditions() {
        return (int) WHERE.stream().filter(column -> !any(cell(column))).count();
    }

    boolean covers(ComparedDeadlineRule other) {
        return key().equals(other.key())
                && WHERE.stream()
                        .allMatch(column -> any(cell(column)) || cell(column).equals(other.cell(column)));
    }

    /** The outputs but those that sentences of their own tell. */
    Stream<String> others() {
        return cells.keySet().stream()
                .filter(column -> !WHERE.contains(column)
                        && !List.of("deadlineKey", "amount", "unit", "source", "annotation")
                                .contains(column));
    }

    private String where(int column) {
        var cell = cell(WHERE.get(column));
        return any(cell) ? "" : cell;
    }

    private static boolean any(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }
}
