package org.homeward.overdue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The number of steps at each desk in each stage: late, soon late, paused and in all; added up as the database counted them. Those whose
 * stage isn't for the reader count at their desk and in no cell.
 */
final class BoardStepCounts {

    private final Map<String, Counted> counted = new LinkedHashMap<>();

    void add(BoardAgency desk, @Nullable Stage stage, Numbers numbers) {
        counted.merge(desk.code() + " " + stage, new Counted(desk, stage, numbers), Counted::and);
    }

    /** Those with something that an agency has to do. */
    List<BoardCell> cells() {
        return counted.values().stream()
                .filter(one -> one.numbers().open() > 0)
                .flatMap(Counted::cell)
                .toList();
    }

    long late() {
        return sum(Numbers::late);
    }

    long soon() {
        return sum(Numbers::soon);
    }

    long paused() {
        return sum(Numbers::paused);
    }

    long open() {
        return sum(Numbers::open);
    }

    /** How long the filter's list is; empty for what isn't counted here: requests, pauses past their review. */
    Optional<BoardRows.Length> listed(BoardFilter filter, AgencyCode own) {
        return switch (filter.list()) {
            case late -> Optional.of(at(filter, own, Numbers::late));
            case soon -> Optional.of(at(filter, own, Numbers::soon));
            case paused -> Optional.of(at(filter, own, Numbers::paused));
            case all -> Optional.of(at(filter, own, Numbers::open));
            case requests, past -> Optional.empty();
        };
    }

    private long sum(ToLongFunction<Numbers> number) {
        return sum(counted.values(), number);
    }

    private BoardRows.Length at(BoardFilter filter, AgencyCode own, ToLongFunction<Numbers> number) {
        var listed = counted.values().stream()
                .filter(one -> filter.stage() == null || filter.stage() == one.stage())
                .filter(one -> filter.desk() == null || filter.desk().equals(one.desk()))
                .toList();
        return new BoardRows.Length(
                sum(listed, number),
                sum(listed.stream().filter(one -> own.equals(one.desk().unit())).toList(), number));
    }

    private static long sum(Collection<Counted> counted, ToLongFunction<Numbers> number) {
        return counted.stream().map(Counted::numbers).mapToLong(number).sum();
    }

    /** How many steps there are of each kind. */
    record Numbers(long late, long open, long soon, long paused) {

        Numbers and(Numbers other) {
            return new Numbers(late + other.late, open + other.open, soon + other.soon, paused + other.paused);
        }
    }

    private record Counted(BoardAgency desk, @Nullable Stage stage, Numbers numbers) {

        Counted and(Counted other) {
            return new Counted(desk, stage, numbers.and(other.numbers));
        }

        Stream<BoardCell> cell() {
            return Stream.ofNullable(stage).map(known -> new BoardCell(desk, known, numbers.late(), numbers.open()));
        }
    }
}
