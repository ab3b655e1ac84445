package org.homeward.overdue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps that a supervisor chose from one list of the board.
 *
 * @param list the list's filter, whatever its order
 * @param all whether the whole list is chosen
 * @param steps the chosen ones, or those left out of the whole list
 */
public record ChosenBoardSteps(String list, boolean all, Set<String> steps) {

    /** As many as one order may name. */
    public static final int MOST = 1000;

    public ChosenBoardSteps {
        steps = Collections.unmodifiableSet(new LinkedHashSet<>(steps));
    }

    /** Nothing of this list. */
    static ChosenBoardSteps none(BoardFilter filter) {
        return new ChosenBoardSteps(filter.unordered(), false, Set.of());
    }

    /** The choice after a page of the list came back with these boxes ticked. */
    ChosenBoardSteps afterPage(Collection<String> shown, Collection<String> ticked) {
        var next = new LinkedHashSet<>(steps);
        shown.forEach(next::remove);
        shown.stream().filter(id -> ticked.contains(id) != all).forEach(next::add);
        return new ChosenBoardSteps(list, all, next);
    }

    /** The whole list, or nothing of it. */
    ChosenBoardSteps whole(boolean chosen) {
        return new ChosenBoardSteps(list, chosen, Set.of());
    }

    public boolean has(String step) {
        return steps.contains(step) != all;
    }

    /** Of the list's own steps those that are chosen, in its order. */
    public List<String> of(List<String> own) {
        return all ? own.stream().filter(this::has).toList() : List.copyOf(steps);
    }

    /**
     * How many steps are chosen.
     *
     * @param own how many of the list can be chosen
     */
    public long count(long own) {
        return all ? Math.max(0, Math.min(own, MOST) - steps.size()) : steps.size();
    }

    /** As a session keeps it. */
    String text() {
        return Stream.concat(Stream.of(list, Boolean.toString(all)), steps.stream())
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    static ChosenBoardSteps read(String text) {
        var lines = List.of(text.split("\n"));
        return new ChosenBoardSteps(
                lines.get(0), Boolean.parseBoolean(lines.get(1)), new LinkedHashSet<>(lines.subList(2, lines.size())));
    }
}
