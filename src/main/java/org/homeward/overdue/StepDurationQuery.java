package org.homeward.overdue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.CountryCode;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells how long finished steps took, per step and corridor, as far as a country may know it (R3): one country's knowledge is never
 * another's. The duration of a case is the time of its last such step from opening to hand-in. Read anew every few minutes.
 */
@Component
class StepDurationQuery {

    private static final double[] NONE = {};

    private static final String FINISHED = """
            select done.step_key, journey.host, journey.origin, journey.child, array_agg(done.seconds) as seconds
            from (select distinct on (step_key, case_number) step_key, case_number,
                    extract(epoch from finished - opened)::float8 as seconds
                  from done_step
                  order by step_key, case_number, finished desc) done
            join journey on journey.case_number = done.case_number
            where journey.origin <> :country or journey.host = :country
              or journey.case_number in (select case_number from case_part where country = :country)
            group by done.step_key, journey.host, journey.origin, journey.child
            """;

    private final JdbcClient database;
    private final Cache<CountryCode, List<Known>> known = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    StepDurationQuery(JdbcClient database) {
        this.database = database;
    }

    /** Those with enough cases to say something, as the reader's country knows them. */
    List<Known> of(BoardQueryContext question) {
        return known.get(question.actor().country(), country -> read(question));
    }

    /** Reads all anew when somebody asks. */
    @EventListener(ClockMovedEvent.class)
    void forget() {
        known.invalidateAll();
    }

    private List<Known> read(BoardQueryContext question) {
        var both = new HashMap<Key, double[][]>();
        database.sql(FINISHED).paramSource(question.parameters()).query(row -> {
            var times = both.computeIfAbsent(Key.read(row), key -> new double[][] {NONE, NONE});
            times[row.getBoolean("child") ? 0 : 1] = seconds(row);
        });
        return both.entrySet().stream()
                .map(times -> new Known(times.getKey(), new StepDurations(times.getValue()[0], times.getValue()[1])))
                .filter(one -> one.pace().says())
                .toList();
    }

    private static double[] seconds(ResultSet row) throws SQLException {
        return Arrays.stream((Double[]) row.getArray("seconds").getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** A step of a corridor's cases. */
    record Key(String step, String host, String origin) {

        private static Key read(ResultSet row) throws SQLException {
            return new Key(row.getString("step_key"), row.getString("host"), row.getString("origin"));
        }
    }

    /** How long it takes. */
    record Known(Key key, StepDurations pace) {}
}
