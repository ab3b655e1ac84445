package org.homeward.overdue.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.counting.DueDistances;
import org.homeward.directory.Directory;
import org.homeward.directory.people.ReaderWording;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.Cause;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of the board into its reader's words. */
@Component
class BoardLines {

    private final StepNames names;
    private final DueDistances distances;
    private final DeskWords desks;
    private final Directory directory;
    private final Clock clock;
    private final ToldWords told;

    BoardLines(
            StepNames names,
            DueDistances distances,
            DeskWords desks,
            Directory directory,
            Clock clock,
            ToldWords told) {
        this.names = names;
        this.distances = distances;
        this.desks = desks;
        this.directory = directory;
        this.clock = clock;
        this.told = told;
    }

    List<BoardLine> of(List<BoardRow> rows, ReaderWording say) {
        return rows.stream().map(row -> line(row, say::day, say)).toList();
    }

    /** The same with days as all paper writes them. */
    List<BoardLine> onPaper(List<BoardRow> rows, ReaderWording say) {
        return rows.stream().map(row -> line(row, say::onPaper, say)).toList();
    }

    private BoardLine line(BoardRow row, Function<Instant, String> day, ReaderWording say) {
        var phone = desks.phone(row);
        var stage = row.stage();
        return new BoardLine(
                row.reader().own() ? row.id() : null,
                row.reader().own()
                        ? null
                        : say.words(row.reader().abroad() ? "overdue.whose.side" : "overdue.whose.agency"),
                name(row, say),
                row.reader().own() ? "/tasks/" + row.id() : null,
                new BoardLine.CaseHead(
                        row.head().name(),
                        row.reader().opens() ? "/cases/" + row.head().number() : null,
                        fromTo(row.head().corridor(), say),
                        row.head().child()),
                stage == null ? null : stage.name(),
                new BoardLine.Lateness(distance(row, say), due(row, day, say), state(row)),
                new BoardLine.Holder(
                        desks.name(row.desk(), say),
                        row.cause() == Cause.nobodyTook ? null : holder(row, say),
                        phone,
                        phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "")),
                told.why(row, say),
                told.rungs(row, say));
    }

    private @Nullable String fromTo(@Nullable Corridor corridor, ReaderWording say) {
        return corridor == null
                ? null
                : directory.countryName(corridor.host(), say.language()) + " → "
                        + directory.countryName(corridor.origin(), say.language());
    }

    /** A step of the other side has no name for the origin: what it is in, and no more. */
    String name(BoardRow row, ReaderWording say) {
        if (row.step() == null) {
            return row.stage() == null
                    ? say.words("overdue.whose.side")
                    : say.words("overdue.otherSide", say.words("frame.phase." + row.stage()));
        }
        return names.of(row.step(), row.definitionId(), say.language());
    }

    String distance(BoardRow row, ReaderWording say) {
        if (row.dates().due() == null) {
            return say.words("overdue.noDate");
        }
        if (row.dates().lateFrom() == null) {
            return say.words("overdue.stands");
        }
        return distances.of(
                row.desk().country(), row.dates().due(), row.lateAt(clock.instant()), say.zone(), say.language());
    }

    private String due(BoardRow row, Function<Instant, String> day, ReaderWording say) {
        if (row.dates().due() == null) {
            return say.words("overdue.openSince", day.apply(row.dates().opened()));
        }
        var due = day.apply(Objects.requireNonNull(row.dates().due()));
        return say.words(row.lateAt(clock.instant()) ? "overdue.wasDue" : "overdue.isDue", due);
    }

    private String state(BoardRow row) {
        if (row.lateAt(clock.instant())) {
            return "late";
        }
        return row.dates().lateFrom() == null ? "plain" : "soon";
    }

    @Nullable
    String holder(BoardRow row, ReaderWording say) {
        return row.taken() == null ? null : say.words(row.taken() ? "overdue.taken" : "overdue.notTaken");
    }
}
