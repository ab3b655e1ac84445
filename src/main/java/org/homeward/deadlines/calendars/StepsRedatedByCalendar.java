package org.homeward.deadlines.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of moved dates that each change leaves. */
@Component
class StepsRedatedByCalendar {

    private final JdbcClient jdbc;

    StepsRedatedByCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two changes never count at the same time; the lock ends with the transaction. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('homeward.calendars'))")
                .query((row, number) -> 1)
                .list();
    }

    void keep(@Nullable Long change, @Nullable Long hoursChange, List<StepRedatedByCalendar> moved) {
        for (var step : moved) {
            jdbc.sql("""
                insert into calendar_move (change_id, hours_change_id, step_id, case_number, definition_id, step_key,
                  before, after)
                values (:change, :hours, :step, :number, :definition, :key, :before, :after)
                """)
                    .param("change", change, Types.BIGINT)
                    .param("hours", hoursChange, Types.BIGINT)
                    .param("step", step.step().value())
                    .param("number", step.number().value())
                    .param("definition", step.definitionId(), Types.VARCHAR)
                    .param("key", step.key(), Types.VARCHAR)
                    .param("before", DatabaseTimes.ofOrNull(step.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("after", DatabaseTimes.ofOrNull(step.after()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    /** Those of them that are or were a step of the country's own agencies: the keeper of a calendar learns of no other (R3). */
    List<StepRedatedByCalendar> ownOf(CountryCode country, List<StepRedatedByCalendar> moved) {
        var steps = moved.stream().map(step -> step.step().value()).distinct().toArray(String[]::new);
        var own = Set.copyOf(
                jdbc.sql("select step_id from step_country where step_id = any (:steps) and country = :country")
                        .param("steps", steps)
                        .param("country", country.value())
                        .query(String.class)
                        .list());
        return moved.stream().filter(step -> own.contains(step.step().value())).toList();
    }

    /** How many a change of a table moved, whoever's they are. */
    int countOfTable(long change) {
        return jdbc.sql("select count(*) from calendar_move where change_id = :change")
                .param("change", change)
                .query(Integer.class)
                .single();
    }

    List<StepRedatedByCalendar> ofTable(long change) {
        return of("select * from calendar_move where change_id = :change order by case_number, id", change);
    }

    List<StepRedatedByCalendar> ofHours(long change) {
        return of("select * from calendar_move where hours_change_id = :change order by case_number, id", change);
    }

    private List<StepRedatedByCalendar> of(String query, long change) {
        return jdbc.sql(query)
                .param("change", change)
                .query(StepsRedatedByCalendar::row)
                .list();
    }

    private static StepRedatedByCalendar row(ResultSet row, int number) throws SQLException {
        return new StepRedatedByCalendar(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                row.getString("definition_id"),
                row.getString("step_key"),
                DatabaseTimes.fromOrNull(row, "before"),
                DatabaseTimes.fromOrNull(row, "after"));
    }
}
