package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.forecast.Likely;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that will be late before they are: those whose clock runs, that aren't late, and that in half of the cases are
 * finished after this one's due date. Only cases of the same corridor count that were open longer than this step is now. A
 * step that waits for the person has no clock and is never in it (R2).
 */
@Component
class WillBeLate {

    /** The reader's open steps that may be late, each with the place of its pace; most have time and stay in the database. */
    private static final String OPEN = """
            select work.step_id, work.child, work.opened, work.late_from, pace.place,
                   extract(epoch from :now - work.opened)::float8 as spent,
                   extract(epoch from work.late_from - work.opened)::float8 as allowed
            from work_item work
            join unnest(:steps::text[], :hosts::text[], :origins::text[], :longest::float8[])
              with ordinality as pace (step_key, host, origin, longest, place)
              on pace.step_key = work.step_key and pace.host = work.host and pace.origin = work.origin
            where %s and work.late_from >= :now
              and extract(epoch from work.late_from - work.opened)::float8 < pace.longest
            """;

    private static final String LATE = "select " + BoardRows.COLUMNS
            + ", work.late_from as sorted from work_item work where work.step_id = any (:ids)";

    private final JdbcClient database;
    private final Paces paces;
    private final RowReader reader;

    WillBeLate(JdbcClient database, Paces paces, RowReader reader) {
        this.database = database;
        this.paces = paces;
        this.reader = reader;
    }

    LateAheadList of(Question question, int limit) {
        var watch = new Stopwatch();
        var late = late(question, paces.of(question));
        var first = late.stream()
                .sorted(Comparator.comparing(Late::due).thenComparing(Late::step))
                .limit(limit)
                .collect(Collectors.toMap(Late::step, Late::likely));
        var items = first.isEmpty() ? List.<LateAhead>of() : lines(question, first);
        watch.lap(LateAheadList.PART);
        return new LateAheadList(items, late.size(), watch.millis());
    }

    private List<Late> late(Question question, List<Paces.Known> known) {
        var late = new ArrayList<Late>();
        var parameters = question.parameters()
                .addValue("steps", texts(known, Paces.Key::step))
                .addValue("hosts", texts(known, Paces.Key::host))
                .addValue("origins", texts(known, Paces.Key::origin))
                .addValue(
                        "longest",
                        known.stream().map(one -> one.pace().longest()).toArray(Double[]::new));
        if (!known.isEmpty()) {
            new Sql(OPEN.formatted(new BoardConditions(question.filter()).steps()), parameters)
                    .on(database)
                    .query(row -> {
                        likely(row, known.get(row.getInt("place") - 1).pace()).ifPresent(late::add);
                    });
        }
        return late;
    }

    private List<LateAhead> lines(Question question, Map<String, Likely> likely) {
        var parameters = question.parameters()
                .addValue("ids", likely.keySet().toArray(String[]::new))
                .addValue("limit", likely.size());
        return new Sql(BoardRows.PAGE.formatted("0", LATE), parameters)
                        .on(database)
                        .query((row, index) ->
                                Optional.ofNullable(row.getString("id")).isEmpty()
                                        ? Optional.<LateAhead>empty()
                                        : Optional.of(new LateAhead(
                                                reader.row(row, question),
                                                Objects.requireNonNull(likely.get(row.getString("id"))))))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<Late> likely(ResultSet row, Pace pace) throws SQLException {
        var rest = pace.after(row.getDouble("spent"), row.getBoolean("child"));
        if (rest.cases() < Likely.NEEDED || rest.quantile(0.5) <= row.getDouble("allowed")) {
            return Optional.empty();
        }
        var opened = row.getObject("opened", OffsetDateTime.class).toInstant();
        return Optional.of(new Late(
                row.getString("step_id"),
                row.getObject("late_from", OffsetDateTime.class).toInstant(),
                new Likely(
                        after(opened, rest.quantile(0.1)),
                        after(opened, rest.quantile(0.5)),
                        after(opened, rest.quantile(0.9)),
                        rest.cases())));
    }

    private static Instant after(Instant opened, double seconds) {
        return opened.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String[] texts(List<Paces.Known> known, Function<Paces.Key, String> text) {
        return known.stream().map(Paces.Known::key).map(text).toArray(String[]::new);
    }

    private record Late(String step, Instant due, Likely likely) {}
}
