package org.homeward.platform;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the program's clock stands from the machine's; one row, so that all nodes agree. */
@Component
public class ClockOffset {

    private final JdbcClient jdbc;

    ClockOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duration> read() {
        return jdbc.sql("SELECT offset_millis FROM clock_offset")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void write(Duration offset) {
        jdbc.sql("""
                        INSERT INTO clock_offset (only_row, offset_millis) VALUES (true, :millis)
                        ON CONFLICT (only_row) DO UPDATE SET offset_millis = excluded.offset_millis
                        """).param("millis", offset.toMillis()).update();
    }
}
