package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.forecast.LikelyDate;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that will be late before they are: those whose clock runs, that aren't late, and that in half of the cases are
 * finished after this one's due date. Only cases of the same corridor count that were open longer than this step is now. A
 * step that waits for the person has no clock and is never in it (R2).
 */
@Component
class LikelyLateQuery {

    /** The reader's open steps that may be late, each with the place of its pace; most have time and stay in the database. */
    private static final String OPEN = """
            select step.step_id, step.child, step.opened, step.late_from, pace.place,
                   extract(epoch from :now - step.opened)::float8 as spent,
                   extract(epoch from step.late_from - step.opened)::float8 as allowed
            from step
            join unnest(:steps::text[], :hosts::text[], :origins::text[], :longest::float8[])
              with ordinality as pace (step_key, host, origin, longest, place)
              on pace.step_key = step.step_key and pace.host = step.host and pace.origin = step.origin
            where step.late_from >= :now
              and extract(epoch from step.late_from - step.opened)::float8 < pace.longest
              and (:host::text is null or step.marked and step.host = :host and step.origin = :origin) and (not :child or step.marked and step.child)
              and (:stage::text is null or step.marked and step.stage = :stage)
              and (not :atADesk or step.agency = any (
                case when step.host = :country then :atDesk::text[] else :atDeskElsewhere::text[] end))
            """;

    private static final String LATE = """
            with item as (
              select step_id as id, case_number, step_key as step, definition_id, stage, agency, process_instance, assignee,
                     opened, due, late_from, host, origin, child, unrouted, paused, reference, late_from as sorted,
                     %s as marked
              from open_step where step_id = any (:ids)
            )
            """.formatted(BoardScopeConditions.MARKED);

    private final JdbcClient database;
    private final StepDurationQuery paces;
    private final BoardRowReader reader;

    LikelyLateQuery(JdbcClient database, StepDurationQuery paces, BoardRowReader reader) {
        this.database = database;
        this.paces = paces;
        this.reader = reader;
    }

    LikelyLateSteps of(BoardQueryContext question, int limit) {
        var watch = new Stopwatch();
        var late = late(question, paces.of(question));
        var first = late.stream()
                .sorted(Comparator.comparing(Late::due).thenComparing(Late::step))
                .limit(limit)
                .collect(Collectors.toMap(Late::step, Late::likely));
        var items = first.isEmpty() ? List.<LikelyLateStep>of() : lines(question, first);
        watch.lap(LikelyLateSteps.PART);
        return new LikelyLateSteps(items, late.size(), watch.millis());
    }

    private List<Late> late(BoardQueryContext question, List<StepDurationQuery.Known> known) {
        var late = new ArrayList<Late>();
        var open = question.sql(OPEN);
        open.parameters()
                .addValue("steps", texts(known, StepDurationQuery.Key::step))
                .addValue("hosts", texts(known, StepDurationQuery.Key::host))
                .addValue("origins", texts(known, StepDurationQuery.Key::origin))
                .addValue(
                        "longest",
                        known.stream().map(one -> one.pace().longest()).toArray(Double[]::new));
        if (!known.isEmpty()) {
            open.on(database).query(row -> {
                likely(row, known.get(row.getInt("place") - 1).pace()).ifPresent(late::add);
            });
        }
        return late;
    }

    private List<LikelyLateStep> lines(BoardQueryContext question, Map<String, LikelyDate> likely) {
        var parameters = question.parameters().addValue("ids", likely.keySet().toArray(String[]::new));
        return new BoardSql(LATE + BoardRowReader.SAYS, parameters)
                .on(database)
                .query((row, index) -> new LikelyLateStep(
                        reader.row(row, question), Objects.requireNonNull(likely.get(row.getString("id")))))
                .list();
    }

    private static Optional<Late> likely(ResultSet row, StepDurations pace) throws SQLException {
        var rest = pace.after(row.getDouble("spent"), row.getBoolean("child"));
        if (rest.cases() < LikelyDate.NEEDED || rest.quantile(0.5) <= row.getDouble("allowed")) {
            return Optional.empty();
        }
        var opened = DatabaseTimes.from(row, "opened");
        return Optional.of(new Late(
                row.getString("step_id"),
                DatabaseTimes.from(row, "late_from"),
                new LikelyDate(
                        after(opened, rest.quantile(0.1)),
                        after(opened, rest.quantile(0.5)),
                        after(opened, rest.quantile(0.9)),
                        rest.cases())));
    }

    private static Instant after(Instant opened, double seconds) {
        return opened.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String[] texts(List<StepDurationQuery.Known> known, Function<StepDurationQuery.Key, String> text) {
        return known.stream().map(StepDurationQuery.Known::key).map(text).toArray(String[]::new);
    }

    private record Late(String step, Instant due, LikelyDate likely) {}
}
