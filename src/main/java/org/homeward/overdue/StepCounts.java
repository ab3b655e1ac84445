package org.homeward.overdue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** How many steps lie at each desk in each stage: late, soon late, paused and in all; added up as the database counted them. */
final class StepCounts {

    private final Map<String, Counted> counted = new LinkedHashMap<>();

    void add(BoardCell cell, long soon, long paused) {
        counted.merge(cell.desk().code() + " " + cell.stage(), new Counted(cell, soon, paused), Counted::and);
    }

    /** Those with something that an agency has to do. */
    List<BoardCell> cells() {
        return counted.values().stream()
                .map(Counted::cell)
                .filter(cell -> cell.open() > 0)
                .toList();
    }

    long late() {
        return sum(one -> one.cell().late());
    }

    long soon() {
        return sum(Counted::soon);
    }

    long paused() {
        return sum(Counted::paused);
    }

    long open() {
        return sum(one -> one.cell().open());
    }

    /** How long the filter's list is; empty for what isn't counted here: requests, pauses past their review. */
    OptionalLong listed(BoardFilter filter) {
        return switch (filter.list()) {
            case late -> OptionalLong.of(at(filter, one -> one.cell().late()));
            case soon -> OptionalLong.of(at(filter, Counted::soon));
            case paused -> OptionalLong.of(at(filter, Counted::paused));
            case all -> OptionalLong.of(at(filter, one -> one.cell().open()));
            case requests, past -> OptionalLong.empty();
        };
    }

    private long sum(ToLongFunction<Counted> number) {
        return counted.values().stream().mapToLong(number).sum();
    }

    private long at(BoardFilter filter, ToLongFunction<Counted> number) {
        return counted.values().stream()
                .filter(one ->
                        filter.stage() == null || filter.stage() == one.cell().stage())
                .filter(one ->
                        filter.desk() == null || filter.desk().equals(one.cell().desk()))
                .mapToLong(number)
                .sum();
    }

    private record Counted(BoardCell cell, long soon, long paused) {

        Counted and(Counted other) {
            return new Counted(
                    new BoardCell(
                            cell.desk(),
                            cell.stage(),
                            cell.late() + other.cell.late(),
                            cell.open() + other.cell.open()),
                    soon + other.soon,
                    paused + other.paused);
        }
    }
}
