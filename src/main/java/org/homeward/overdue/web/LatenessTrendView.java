package org.homeward.overdue.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.LatenessTrend;
import org.homeward.shared.DateFormats;
import org.homeward.shared.Stage;

/**
 * The lines over time, as tables: a script draws them.
 *
 * @param days a line for each stage of which at least one month is known
 */
record LatenessTrendView(List<Point> late, List<String> months, List<Line> days) {

    private static final List<Stage> STAGES =
            List.of(Stage.identification, Stage.protection, Stage.repatriation, Stage.handover, Stage.reintegration);

    static LatenessTrendView of(LatenessTrend course, ReaderLocale say) {
        return new LatenessTrendView(
                IntStream.range(0, course.weeks().size())
                        .mapToObj(week -> new Point(
                                day(course, week, say),
                                String.valueOf(course.late().get(week))))
                        .toList(),
                course.months().stream().map(month -> name(month, say)).toList(),
                STAGES.stream().flatMap(stage -> line(course, stage)).toList());
    }

    private static String day(LatenessTrend course, int week, ReaderLocale say) {
        return DateFormats.pattern("d MMM", say.language())
                .withZone(say.zone())
                .format(course.weeks().get(week));
    }

    private static String name(YearMonth month, ReaderLocale say) {
        return DateFormats.pattern("MMM", say.language()).format(month.atDay(1));
    }

    private static Stream<Line> line(LatenessTrend course, Stage stage) {
        var known = course.days().getOrDefault(stage, Map.of());
        var values = course.months().stream()
                .map(month -> known.containsKey(month) ? String.valueOf(Math.round(known.get(month))) : "")
                .toList();
        return known.isEmpty() ? Stream.empty() : Stream.of(new Line(stage.name(), values));
    }

    /** A day and how many steps were late. */
    record Point(String day, String value) {}

    /** A stage and its median days in each month, empty where it isn't known. */
    record Line(String stage, List<String> values) {}
}
