package org.homeward.overdue.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.counting.WorkingDays;
import org.homeward.overdue.BoardPage;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.RungsTold;
import org.homeward.overdue.StoppedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of the board for the API. */
@Component
class RowJsons {

    private final StepNames names;
    private final WorkingDays workingDays;
    private final DeskWords desks;
    private final Clock clock;

    RowJsons(StepNames names, WorkingDays workingDays, DeskWords desks, Clock clock) {
        this.names = names;
        this.workingDays = workingDays;
        this.desks = desks;
        this.clock = clock;
    }

    List<RowJson> of(BoardPage page, Locale language) {
        var now = clock.instant();
        return page.items().stream().map(row -> json(row, language, now)).toList();
    }

    private RowJson json(BoardRow row, Locale language, Instant now) {
        var stage = row.stage();
        var corridor = row.head().corridor();
        return new RowJson(
                row.id(),
                row.request() ? "request" : "step",
                row.step(),
                row.step() == null ? null : names.of(row.step(), row.definitionId(), language),
                new RowJson.Which(
                        row.head().number() == null ? null : row.head().number().value(),
                        row.head().reference()),
                new RowJson.Desk(
                        stage == null ? null : stage.name(),
                        row.desk().country().value(),
                        row.desk().code(),
                        row.taken(),
                        desks.phone(row)),
                new RowJson.Dates(row.dates().opened(), row.dates().due(), row.lateAt(now), lateDays(row, now)),
                corridor == null ? null : corridor.toString(),
                corridor == null ? null : row.head().child(),
                row.cause().name(),
                ladder(row.told()),
                row.standing() == null ? null : pause(row.standing()));
    }

    private static RowJson.@Nullable Ladder ladder(@Nullable RungsTold told) {
        return told == null
                ? null
                : new RowJson.Ladder(
                        told.level(),
                        told.top(),
                        told.who(),
                        told.at(),
                        told.reminded(),
                        told.answer(),
                        told.newDate());
    }

    private static RowJson.Pause pause(StoppedClock standing) {
        return new RowJson.Pause(standing.reason(), standing.plannedEnd(), standing.past());
    }

    int lateDays(BoardRow row, Instant now) {
        return row.dates().lateFrom() != null && row.lateAt(now)
                ? workingDays.between(row.desk().country(), row.dates().lateFrom(), now)
                : 0;
    }
}
