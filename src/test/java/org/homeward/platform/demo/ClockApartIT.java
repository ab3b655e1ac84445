package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.database.OwnServer;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database, one of them ten days ahead: it does nothing by its clock, says so, and goes on when it is right. */
@WholeRun
class ClockApartIT {

    private static final int DAYS = 10;
    private static final int BESIDE_SECONDS = Boolean.getBoolean("homeward.long") ? 60 : 10;
    private static final int LONGEST_SECONDS = 600;

    private static final String NOW =
            "(clock_timestamp() + (select offset_millis from homeward.clock_offset) * interval '1 millisecond')";

    /** What falls due in the days by which the node is ahead. */
    private static final String TEMPTING = "select count(*) from homeward.step_ladder where next_at between " + NOW
            + " + interval '1 day' and " + NOW + " + interval '" + DAYS + " days'";

    /** What was done by a clock that is days ahead. */
    private static final String DONE_TOO_EARLY = """
            select (select count(*) from homeward.rung where walked > early.at or at > early.at)
              + (select count(*) from homeward.notice where created > early.at)
              + (select count(*) from homeward.mail where changed > early.at)
              + (select count(*) from homeward.case_facts where opened_at > early.at)
            from (select %s + interval '1 day' as at) early
            """.formatted(NOW);

    private static final String SESSIONS = "select count(*) from homeward.spring_session";
    private static final String SECONDS_OFF = "homeward_clock_difference_seconds ";
    private static final String SEEN_AHEAD = "select count(*) from homeward.node where seconds_ahead > 86400";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_node_ten_days_ahead_walks_no_rung_sends_no_mail_and_ends_no_session(@TempDir Path folder) throws Exception {
        var time = FakeTime.in(folder);
        if (time.isEmpty()) {
            System.err.println("ClockApartIT: NOT RUN, the Debian package faketime isn't installed");
        }
        assumeTrue(time.isPresent());
        try (var server = Installation.serverIn(folder);
                var right = node(folder.resolve("right"), server);
                var wrong = node(folder.resolve("wrong"), server)) {
            // given
            Installation.keysFor(right);
            right.start();
            wrong.takesKeysOf(right);
            var operator = PageReader.signedIn(right.url(), client, "operator", right.password("operator"));
            var sessions = right.number(SESSIONS);
            assertThat(sessions).isPositive();
            assertThat(right.number(TEMPTING)).as("rungs that would be walked").isPositive();

            // when
            time.get().ahead(DAYS);
            wrong.begin(time.get().variables());
            wrong.knows("operator", right.password("operator"));

            // then
            assertStandsStill(right, wrong, operator, sessions);

            // when
            time.get().ahead(0);
            wrong.awaitReady();

            // then
            assertGoesOn(right, wrong);

            // when
            var later = right.number(SESSIONS);
            time.get().ahead(DAYS);

            // then
            assertStandsStill(right, wrong, operator, later);

            // when
            time.get().ahead(0);

            // then
            assertGoesOn(right, wrong);
            assertThat(right.number(DONE_TOO_EARLY)).isZero();
        }
    }

    /** For as long as its rounds come several times, and the others have heard of it. */
    private static void assertStandsStill(RunningProgram right, RunningProgram wrong, PageReader operator, int sessions)
            throws Exception {
        await(() -> wrong.status("/actuator/health") == 503 && right.number(SEEN_AHEAD) == 1);
        var enough = System.nanoTime() + TimeUnit.SECONDS.toNanos(BESIDE_SECONDS);
        while (System.nanoTime() < enough) {
            assertThat(right.status("/actuator/health")).isEqualTo(200);
            assertThat(wrong.status("/actuator/health")).isEqualTo(503);
            assertThat(right.number(DONE_TOO_EARLY)).isZero();
            assertThat(right.number(SESSIONS)).isGreaterThanOrEqualTo(sessions);
            RunningProgram.pause();
        }
        assertThat(operator.page("/operations")).containsPattern("wrong time: 86[34],\\d{3} s ahead");
        var answer = wrong.send("operator", "GET", "/tasks", null);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).containsPattern("\\(\\+86[34]\\d{3} s\\)");
        assertThat(wrong.output()).containsPattern("86[34]\\d{3} s ahead of the database's");
        assertThat(secondsOff(wrong)).as("of the node that is wrong").isBetween(863_000.0, 865_000.0);
        assertThat(secondsOff(right)).as("of the other node").isLessThan(30);
    }

    /** As an alarm reads it: again and again, a cold node may be too slow for its first time. */
    private static double secondsOff(RunningProgram node) throws Exception {
        await(() -> node.sendTo("operator", "GET", "/actuator/prometheus", null).statusCode() == 200);
        var figures = node.sendTo("operator", "GET", "/actuator/prometheus", null);
        return figures.body()
                .lines()
                .filter(line -> line.startsWith(SECONDS_OFF))
                .mapToDouble(line -> Double.parseDouble(line.substring(SECONDS_OFF.length())))
                .findFirst()
                .orElseThrow();
    }

    private static void assertGoesOn(RunningProgram right, RunningProgram wrong) throws Exception {
        await(() -> wrong.status("/actuator/health") == 200 && right.number(SEEN_AHEAD) == 0);
        assertThat(wrong.send("operator", "GET", "/tasks", null).statusCode()).isNotEqualTo(503);
    }

    private static RunningProgram node(Path folder, OwnServer server) throws Exception {
        var settings = new HashMap<>(server.settings());
        settings.put("homeward.demo.cases", 3);
        return Installation.programIn(Files.createDirectories(folder), settings);
    }

    private static void await(Condition condition) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            RunningProgram.pause();
        }
    }

    @FunctionalInterface
    private interface Condition {

        boolean holds() throws Exception;
    }
}
