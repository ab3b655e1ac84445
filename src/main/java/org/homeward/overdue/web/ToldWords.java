package org.homeward.overdue.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.channel.StepNames;
import org.homeward.directory.Directory;
import org.homeward.directory.people.ReaderWording;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.Cause;
import org.homeward.overdue.RungsTold;
import org.homeward.overdue.StoppedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who was told of a step, what was answered, and why its clock stands still. */
@Component
class ToldWords {

    private final StepNames names;
    private final Directory directory;

    ToldWords(StepNames names, Directory directory) {
        this.names = names;
        this.directory = directory;
    }

    /** The rungs as a row of marks, walked or not; null where nobody is to be told. */
    BoardLine.@Nullable Rungs rungs(BoardRow row, ReaderWording say) {
        var told = row.told();
        if (told == null || told.top() < 1) {
            return null;
        }
        var walked = Math.max(0, told.level());
        return new BoardLine.Rungs(
                IntStream.rangeClosed(1, told.top())
                        .mapToObj(rung -> rung <= walked)
                        .toList(),
                say.words("overdue.told.level", walked, told.top()),
                last(told, say));
    }

    /** The last that happened: the promise of the one who has it, else who was told. */
    private static @Nullable String last(RungsTold told, ReaderWording say) {
        if (told.newDate() != null) {
            return say.words("overdue.told.newDate", day(told.newDate(), say));
        }
        if (told.answer() != null) {
            return say.words("overdue.told.answer." + told.answer());
        }
        if (told.reminded() != null && (told.at() == null || told.reminded().isAfter(told.at()))) {
            return say.words("overdue.told.reminded", say.day(told.reminded()));
        }
        return told.at() == null
                ? null
                : say.words(
                        "overdue.told.last",
                        told.who().stream()
                                .map(who -> say.words("overdue.who." + who))
                                .collect(Collectors.joining(", ")),
                        say.day(told.at()));
    }

    String why(BoardRow row, ReaderWording say) {
        var standing = row.standing();
        if (standing != null) {
            return why(standing, say);
        }
        var before = row.cause() == Cause.openedLate ? row.dates().before() : null;
        return before == null
                ? say.words("overdue.cause." + row.cause())
                : say.words(
                        "overdue.openedLateAfter",
                        names.of(before.step(), before.definitionId(), say.language()),
                        directory.agencyName(before.agency(), say.language()));
    }

    private String why(StoppedClock standing, ReaderWording say) {
        var reason = standing.reason() == null
                ? say.words("overdue.cause.paused")
                : say.words("overdue.pausedFor", say.words("deadlines.pause.reason." + standing.reason()));
        return say.words(
                standing.past() ? "overdue.pausedPast" : "overdue.pausedUntil",
                reason,
                day(standing.plannedEnd(), say));
    }

    /** At noon of the reader's day, so that no zone makes it another. */
    private static String day(LocalDate day, ReaderWording say) {
        return say.day(day.atTime(12, 0).atZone(say.zone()).toInstant());
    }
}
