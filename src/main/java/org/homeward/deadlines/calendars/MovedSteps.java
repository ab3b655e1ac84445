package org.homeward.deadlines.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of moved dates that each change leaves. */
@Component
class MovedSteps {

    private final JdbcClient jdbc;

    MovedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two changes never count at the same time; the lock ends with the transaction. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('homeward.calendars'))")
                .query((row, number) -> 1)
                .list();
    }

    void keep(@Nullable Long change, @Nullable Long hoursChange, List<MovedStep> moved) {
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
                    .param("before", Times.ofOrNull(step.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("after", Times.ofOrNull(step.after()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    /**
     * Those of them whose case the reader's country knows: it is the host, or it takes or took part. Who keeps a calendar
     * learns no number of a case that its country was never asked about (R3). Asked in a transaction of a system actor.
     */
    List<MovedStep> knownIn(CountryCode country, List<MovedStep> moved) {
        var numbers =
                moved.stream().map(step -> step.number().value()).distinct().toArray(String[]::new);
        var known = Set.copyOf(jdbc.sql("""
                select journey.case_number from journey
                where journey.case_number = any (:numbers) and (journey.host = :country or exists (
                  select 1 from case_part part
                  where part.case_number = journey.case_number and part.country = :country))
                """)
                .param("numbers", numbers)
                .param("country", country.value())
                .query(String.class)
                .list());
        return moved.stream()
                .filter(step -> known.contains(step.number().value()))
                .toList();
    }

    /** How many a change of a table moved, whoever's they are. */
    int countOfTable(long change) {
        return jdbc.sql("select count(*) from calendar_move where change_id = :change")
                .param("change", change)
                .query(Integer.class)
                .single();
    }

    List<MovedStep> ofTable(long change) {
        return of("select * from calendar_move where change_id = :change order by case_number, id", change);
    }

    List<MovedStep> ofHours(long change) {
        return of("select * from calendar_move where hours_change_id = :change order by case_number, id", change);
    }

    private List<MovedStep> of(String query, long change) {
        return jdbc.sql(query).param("change", change).query(MovedSteps::row).list();
    }

    private static MovedStep row(ResultSet row, int number) throws SQLException {
        return new MovedStep(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                row.getString("definition_id"),
                row.getString("step_key"),
                Times.fromOrNull(row, "before"),
                Times.fromOrNull(row, "after"));
    }
}
