package org.homeward.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offset of the program's clock from the machines'; one row, so that all nodes agree. */
@Component
public class ClockOffset {

    private final JdbcClient jdbc;

    ClockOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClockReading read(InstantSource machine) {
        var asked = machine.instant();
        var nanos = System.nanoTime();
        return jdbc.sql("""
                        select clock_timestamp() as now, (select offset_millis from clock_offset) as offset_millis
                        """)
                .query((row, index) -> {
                    var took = Duration.ofNanos(System.nanoTime() - nanos);
                    var half = took.dividedBy(2);
                    return new ClockReading(
                            Optional.ofNullable(row.getObject("offset_millis", Long.class))
                                    .map(Duration::ofMillis),
                            Duration.between(DatabaseTimes.from(row, "now"), asked.plus(half)),
                            half,
                            asked,
                            nanos);
                })
                .single();
    }

    void write(Duration offset) {
        jdbc.sql("""
                        INSERT INTO clock_offset (only_row, offset_millis) VALUES (true, :millis)
                        ON CONFLICT (only_row) DO UPDATE SET offset_millis = excluded.offset_millis
                        """).param("millis", offset.toMillis()).update();
    }

    /** Further on by so much, whatever another node made of it meanwhile. */
    void add(Duration time) {
        jdbc.sql("""
                        INSERT INTO clock_offset (only_row, offset_millis) VALUES (true, :millis)
                        ON CONFLICT (only_row) DO UPDATE
                        SET offset_millis = clock_offset.offset_millis + excluded.offset_millis
                        """).param("millis", time.toMillis()).update();
    }
}
