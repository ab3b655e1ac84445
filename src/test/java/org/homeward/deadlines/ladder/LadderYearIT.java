package org.homeward.deadlines.ladder;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.database.DatabaseForTests;
import org.homeward.platform.demo.RunningProgram;
import org.homeward.platform.demo.ToldOverTheApi;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year passes on two nodes of the packaged program, one of which is killed: each late step has walked its ladder, once. */
@WholeRun
@EnabledIfSystemProperty(named = "homeward.long", matches = "true")
class LadderYearIT {

    private static final int CASES = 500;
    private static final int FORTNIGHTS = 26;
    private static final int MOST_STEPS = 7;
    private static final JsonMapper JSON = JsonText.MAPPER;

    @Test
    void each_late_step_walks_exactly_its_ladder_once_and_the_board_counts_as_a_walk_over_all_steps(
            @TempDir Path first, @TempDir Path second) throws Exception {
        // given
        var random = new Random(Long.getLong("homeward.seed", 1));
        var settings = DatabaseForTests.fresh();
        try (var one = new RunningProgram(first, settings);
                var other = new RunningProgram(second, settings);
                var database = open(settings)) {
            one.start();
            for (var shared : List.of("keys/master.json", "keys/hash.json", "keys/audit.json", "accounts.csv")) {
                Files.createDirectories(second.resolve("data/keys"));
                Files.copy(
                        first.resolve("data").resolve(shared),
                        second.resolve("data").resolve(shared));
            }
            other.start();

            // when
            for (int number = 0; number < CASES; number++) {
                new ToldOverTheApi(number % 2 == 0 ? one : other, number).tell(random.nextInt(MOST_STEPS));
            }
            for (int fortnight = 0; fortnight < FORTNIGHTS; fortnight++) {
                var mover = fortnight % 2 == 0 ? one : other;
                if (fortnight == FORTNIGHTS / 2) {
                    var moving = runAsync(() -> passed(one));
                    moving.orTimeout(random.nextInt(400) + 50, TimeUnit.MILLISECONDS)
                            .exceptionally(inTheMiddle -> null)
                            .join();
                    one.kill();
                    one.start();
                } else {
                    passed(mover);
                }
            }
            var now = passed(one);

            // then
            var found = found(database, now);
            report(found);
            assertThat(found.late()).as("late steps").isGreaterThan(CASES / 2);
            assertThat(found.wrong()).as("steps with other rungs than theirs").isEmpty();
            assertThat(found.untold()).as("people whom a rung has yet to tell").isZero();
            for (var reader :
                    Map.of("TH", "th.focal.head", "KH", "kh.mosvy.head").entrySet()) {
                assertThat(board(other, reader.getValue()))
                        .as("the board of " + reader.getKey())
                        .isEqualTo(counted(database, reader.getKey(), now));
            }
        }
    }

    private record Found(int cases, int steps, int late, int rungs, int untold, List<String> wrong) {}

    private static Found found(Connection database, Instant now) throws Exception {
        var byHand = new LadderByHand();
        var walked = new HashMap<String, Set<Integer>>();
        all(database, "select step_id, level from homeward.rung", row -> walked.computeIfAbsent(
                        row.getString(1), step -> new TreeSet<>())
                .add(row.getInt(2)));
        var wrong = new TreeSet<String>();
        var steps = new int[2];
        all(database, """
                        select w.step_id, w.step_key, w.country, w.opened, w.warn, w.due, p.ladder, p.started_at
                        from homeward.work_item w join homeward.pinned_rule p using (step_id)
                        where w.kind = 'agencyDue' and w.due is not null and p.ladder <> ''
                        """, row -> {
            var step = new LadderByHand.Step(
                    row.getString("ladder"),
                    row.getString("country"),
                    at(row, "started_at"),
                    at(row, "opened"),
                    row.getTimestamp("warn") == null ? null : at(row, "warn"),
                    at(row, "due"));
            var expected = byHand.fallen(step, now);
            var real = walked.getOrDefault(row.getString("step_id"), Set.of());
            steps[0]++;
            steps[1] += step.due().isBefore(now) ? 1 : 0;
            if (!expected.equals(real)) {
                wrong.add(row.getString("step_key") + " " + step + " walked " + real + " instead of " + expected);
            }
        });
        return new Found(
                CASES,
                steps[0],
                steps[1],
                number(database, "select count(*) from homeward.rung"),
                number(database, "select count(*) from homeward.rung_notice"),
                List.copyOf(wrong));
    }

    /** A country's figures as its board tells them. */
    private static Map<String, Long> board(RunningProgram program, String reader) throws Exception {
        var board =
                read(program.send(reader, "GET", "/overdue?scope=country", null).body());
        var counts = new TreeMap<String, Long>();
        for (var figure : List.of("late", "open", "paused")) {
            counts.put(figure, board.path("figures").path(figure).asLong());
        }
        for (var cell : board.path("table")) {
            counts.merge(
                    cell.path("stage").asString() + " late", cell.path("late").asLong(), Long::sum);
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** The same, counted row by row. */
    private static Map<String, Long> counted(Connection database, String country, Instant now) throws SQLException {
        var counts = new TreeMap<String, Long>();
        all(
                database,
                "select stage, kind, due, paused from homeward.work_item where agency like '" + country + "-%'",
                row -> {
                    if (row.getString("kind").equals("agencyDue")) {
                        counts.merge("open", 1L, Long::sum);
                        if (row.getBoolean("paused")) {
                            counts.merge("paused", 1L, Long::sum);
                        } else if (row.getTimestamp("due") != null
                                && at(row, "due").isBefore(now)) {
                            counts.merge("late", 1L, Long::sum);
                            counts.merge(row.getString("stage") + " late", 1L, Long::sum);
                        }
                    }
                });
        all(database, """
                        select split_part(name, '.', 1) as stage, answer_due from homeward.message
                        where answer_due is not null and answered is null and ended is null
                          and to_country <> from_country and from_country =
                        """ + "'" + country + "'", row -> {
            counts.merge("open", 1L, Long::sum);
            if (at(row, "answer_due").isBefore(now)) {
                counts.merge("late", 1L, Long::sum);
                counts.merge(row.getString("stage") + " late", 1L, Long::sum);
            }
        });
        return counts;
    }

    /** A fortnight passes; what fell due is done when it returns. */
    private static Instant passed(RunningProgram program) {
        try {
            var answer = program.send("operator", "POST", "/demo/clock", "{\"advance\":\"P14D\"}");
            return Instant.parse(read(answer.body()).path("now").asString());
        } catch (IOException gone) {
            return Instant.MIN;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    private static Connection open(Map<String, Object> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("spring.flyway.url").toString(),
                settings.get("spring.flyway.user").toString(),
                settings.get("spring.flyway.password").toString());
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private static void all(Connection database, String query, Reading reading) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                reading.read(row);
            }
        }
    }

    private static int number(Connection database, String query) throws SQLException {
        var number = new int[1];
        all(database, query, row -> number[0] = row.getInt(1));
        return number[0];
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static void report(Found found) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        JSON.writeValue(folder.resolve("ladder-year.json").toFile(), found);
    }
}
