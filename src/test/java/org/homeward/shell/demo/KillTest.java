package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its work: what it acknowledged is there afterwards, and nothing twice. */
class KillTest {

    private static final int ROUNDS = Boolean.getBoolean("homeward.long") ? 50 : 3;

    @Test
    void what_was_acknowledged_survives_a_kill_and_messages_arrive_once(@TempDir Path folder) throws Exception {
        // given
        var random = new Random(Long.getLong("homeward.seed", 1));
        var stories = new ArrayList<ToldOverTheApi>();
        try (var program = new RunningProgram(folder)) {
            program.start();
            assertThat(one(program, "show fsync")).isEqualTo("on");
            assertThat(one(program, "show synchronous_commit")).isEqualTo("on");

            // when
            for (int round = 0; round < ROUNDS; round++) {
                var story = new ToldOverTheApi(program, round);
                stories.add(story);
                var telling = CompletableFuture.runAsync(() -> tell(story));
                await(telling, 500 + random.nextInt(6_000));
                program.kill();
                telling.get(60, TimeUnit.SECONDS);
                program.start();
            }
            for (var story : stories) {
                if (!story.number().isEmpty()) {
                    story.tell();
                }
            }

            // then
            assertThat(stories)
                    .anySatisfy(story -> assertThat(story.acknowledged()).hasSizeGreaterThan(5));
            for (var story : stories) {
                for (var step : story.acknowledged()) {
                    assertThat(one(program, "select how from homeward.finished_step where step_id = '" + step + "'"))
                            .as("an acknowledged hand-in")
                            .isEqualTo("done");
                }
                if (!story.number().isEmpty()) {
                    assertThat(story.isOver()).isTrue();
                    assertThat(one(
                                    program,
                                    "select ended_how from homeward.case_facts where case_number = '" + story.number()
                                            + "'"))
                            .isEqualTo("closed");
                }
            }
            report(stories);
            assertThat(one(program, DRIFT))
                    .as("open steps that only one side knows")
                    .isEqualTo("0");
            assertThat(one(program, TWICE))
                    .as("processes that one message started twice")
                    .isEqualTo("0");
        }
    }

    private static void report(List<ToldOverTheApi> stories) throws IOException {
        var acknowledged =
                stories.stream().mapToInt(story -> story.acknowledged().size()).sum();
        var folder = Files.createDirectories(Path.of("target/reports"));
        Files.writeString(
                folder.resolve("kill.json"),
                "{\"kills\": %d, \"acknowledged\": %d, \"lost\": 0}%n".formatted(ROUNDS, acknowledged));
    }

    private static final String DRIFT = """
            select count(*) from homeward.work_item w full join engine.act_ru_task t on t.id_ = w.step_id
            where w.step_id is null or t.id_ is null
            """;

    private static final String TWICE = """
            select count(*) from (
              select business_key_, proc_def_key_ from engine.act_hi_procinst
              where proc_def_key_ in ('originResponse', 'originApproval', 'originHandover', 'hostFeedback')
              group by 1, 2 having count(*) > 1) doubled
            """;

    private static void tell(ToldOverTheApi story) {
        try {
            story.tell();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CompletableFuture<Void> telling, long milliseconds) throws Exception {
        try {
            telling.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException inTheMiddle) {
            // that is the moment
        }
    }

    private static String one(RunningProgram program, String query) throws Exception {
        try (var database = program.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("No row");
            }
            return row.getString(1);
        }
    }
}
