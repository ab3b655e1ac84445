package org.homeward.deadlines.counting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The start of a clock: one event, or one of several, {@code earliest(a, b)}, {@code latest(a, b)}, {@code newestOf(a, b)},
 * {@code firstOf(a, b)}. The earliest and the newest are those of the dates known so far; the latest is known when all are; the
 * first is the first in the list that is known. The last of {@code newestOf} may be the first of several.
 *
 * @param names all of them, in their order
 * @param together those of them of which only the first that is known counts
 */
public record StartEvent(String which, List<String> names, List<String> together) {

    private static final Set<String> TRAVEL = Set.of(
            RepatriationProcess.Variable.PROPOSED_RETURN_DATE,
            RepatriationProcess.Variable.PLANNED_HANDOVER,
            "handoverHour");
    private static final String NAME = "[a-z][A-Za-z]*";
    private static final Pattern ONE = Pattern.compile(NAME);
    private static final String NAMES = NAME + "(?:, ?" + NAME + ")";
    private static final Pattern SEVERAL = Pattern.compile("(earliest|latest|newestOf|firstOf)\\((" + NAMES + "+)\\)");
    private static final Pattern NEWEST =
            Pattern.compile("(newestOf)\\((" + NAMES + "*), ?firstOf\\((" + NAMES + "+)\\)\\)");

    public StartEvent {
        names = List.copyOf(names);
        together = List.copyOf(together);
    }

    /** Reads a cell of {@code sopDeadlines}; throws {@link IllegalArgumentException} for anything else. */
    public static StartEvent of(String text) {
        if (ONE.matcher(text).matches()) {
            return new StartEvent("firstOf", List.of(text), List.of());
        }
        var newest = NEWEST.matcher(text);
        if (newest.matches()) {
            var first = names(newest.group(3));
            return new StartEvent(
                    newest.group(1),
                    Stream.concat(names(newest.group(2)).stream(), first.stream())
                            .toList(),
                    first);
        }
        var several = SEVERAL.matcher(text);
        if (!several.matches()) {
            throw new IllegalArgumentException("A clock starts at an event, or at one of several");
        }
        return new StartEvent(several.group(1), names(several.group(2)), List.of());
    }

    private static List<String> names(String text) {
        return List.of(text.split(", ?"));
    }

    /** Whether it is a day or an hour of the travel itself. */
    public boolean isOfTravel() {
        return names.stream().anyMatch(TRAVEL::contains);
    }

    public boolean isOneOfSeveral() {
        return names.size() > 1;
    }

    /** The start, by what is known of each event. */
    public Optional<Chosen> choose(Function<String, Optional<ClockStart>> event) {
        var found = names.stream()
                .map(name -> event.apply(name).map(anchor -> new Chosen(name, anchor)))
                .toList();
        var known = found.stream().flatMap(Optional::stream);
        return switch (which) {
            case "earliest" -> byTime(known).findFirst();
            case "newestOf" -> byTime(withoutTheOthers(known.toList())).reduce((earlier, later) -> later);
            case "latest" ->
                found.stream().allMatch(Optional::isPresent)
                        ? byTime(known).reduce((earlier, later) -> later)
                        : Optional.empty();
            default -> known.findFirst();
        };
    }

    private Stream<Chosen> withoutTheOthers(List<Chosen> known) {
        var first = known.stream()
                .filter(chosen -> together.contains(chosen.event()))
                .findFirst();
        return known.stream()
                .filter(chosen -> !together.contains(chosen.event())
                        || first.filter(chosen::equals).isPresent());
    }

    private static Stream<Chosen> byTime(Stream<Chosen> events) {
        return events.sorted(Comparator.comparing(chosen -> chosen.anchor().moment()));
    }

    /** The event that counts, and when it was. */
    public record Chosen(String event, ClockStart anchor) {}
}
