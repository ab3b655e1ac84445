package org.homeward.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.PausedTime;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Tells what pauses do to a date, as time and as lines of its explanation. */
final class PauseExplanationLines {

    private PauseExplanationLines() {}

    /** The time left out; a pause that runs is taken to end as planned. */
    static PausedTime time(List<Pause> pauses, WorkingCalendar calendar) {
        return new PausedTime(
                pauses.stream().map(pause -> span(pause, calendar)).toList());
    }

    private static PausedTime.Span span(Pause pause, WorkingCalendar calendar) {
        var ended = pause.ended();
        return new PausedTime.Span(
                pause.started(),
                calendar.day(pause.started()),
                ended == null ? calendar.closes(pause.plannedEnd()) : ended,
                ended == null ? pause.plannedEnd() : calendar.day(ended));
    }

    /** A line for each pause, and when the step would be due without. */
    static List<ExplanationLine> of(List<Pause> pauses, @Nullable Instant without, WorkingCalendar calendar) {
        var lines = new ArrayList<ExplanationLine>();
        for (var pause : pauses) {
            var span = span(pause, calendar);
            lines.add(ExplanationLine.on(
                    span.firstDay(),
                    pause.running() ? "paused" : "wasPaused",
                    "day:" + span.firstDay(),
                    "day:" + span.lastDay(),
                    "pause:" + pause.reason()));
        }
        if (without != null) {
            lines.add(ExplanationLine.of("withoutPause", "time:" + without));
        }
        return lines;
    }
}
