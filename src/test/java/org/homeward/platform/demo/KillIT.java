package org.homeward.platform.demo;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is killed in the middle of its work: what it acknowledged is there afterwards, and nothing twice. */
class KillIT {

    private static final int ROUNDS = Boolean.getBoolean("homeward.long") ? 50 : 3;

    @Test
    void what_was_acknowledged_survives_a_kill_and_messages_arrive_once(@TempDir Path folder) throws Exception {
        survives(1, folder);
    }

    @WholeRun
    @Test
    void it_survives_kill_after_kill(@TempDir Path folder) throws Exception {
        survives(ROUNDS, folder);
    }

    private static void survives(int rounds, Path folder) throws Exception {
        // given
        var random = new Random(Long.getLong("homeward.seed", 1));
        var stories = new ArrayList<ToldOverTheApi>();
        try (var program = Installation.programIn(folder)) {
            program.start();
            assertThat(program.one("show fsync")).isEqualTo("on");
            assertThat(program.one("show synchronous_commit")).isEqualTo("on");

            // when
            for (int round = 0; round < rounds; round++) {
                var story = toldOn(program, stories);
                var handIns = story.acknowledged().size() + 1 + random.nextInt(12);
                var telling = runAsync(story::tell);
                await(telling, story, handIns);
                await(telling, random.nextInt(400));
                program.kill();
                telling.get(60, TimeUnit.SECONDS);
                program.start();
            }
            var acknowledged = acknowledged(stories);
            stories.get(stories.size() - 1).tell();

            // then
            var found = new Found(
                    rounds,
                    acknowledged.size(),
                    lost(program, acknowledged),
                    program.number(DRIFT),
                    program.number(TWICE),
                    stories.size(),
                    program.number(CLOSED));
            report(found, rounds == 1 ? "kill.json" : "kills.json");
            assertThat(found.acknowledged()).as("the kills hit work").isGreaterThan(rounds);
            assertThat(found.lost()).as("acknowledged hand-ins that are gone").isZero();
            assertThat(found.drift()).as("open steps that only one side knows").isZero();
            assertThat(found.doubled())
                    .as("processes that one message started twice")
                    .isZero();
            assertThat(found.closed())
                    .as("stories that could be told to their end")
                    .isEqualTo(stories.size());
        }
    }

    /** What there is after the kills. */
    private record Found(int kills, int acknowledged, int lost, int drift, int doubled, int stories, int closed) {}

    private static void report(Found found, String file) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        JsonText.MAPPER.writeValue(folder.resolve(file).toFile(), found);
    }

    private static List<String> acknowledged(List<ToldOverTheApi> stories) {
        return stories.stream().flatMap(story -> story.acknowledged().stream()).toList();
    }

    /** The story that is unfinished, or a new one. */
    private static ToldOverTheApi toldOn(RunningProgram program, List<ToldOverTheApi> stories) {
        if (stories.isEmpty() || stories.get(stories.size() - 1).isOver()) {
            stories.add(new ToldOverTheApi(program, stories.size()));
        }
        return stories.get(stories.size() - 1);
    }

    static int lost(RunningProgram program, List<String> steps) throws Exception {
        var lost = 0;
        for (var step : steps) {
            var done = "select count(*) from homeward.finished_step where how = 'done' and step_id = '" + step + "'";
            lost += 1 - program.number(done);
        }
        return lost;
    }

    static final String CLOSED = "select count(*) from homeward.case_facts where ended_how = 'closed'";

    static final String DRIFT = """
            select count(*) from homeward.work_item w full join engine.act_ru_task t on t.id_ = w.step_id
            where w.step_id is null or t.id_ is null
            """;

    private static final String TWICE = """
            select count(*) from (
              select business_key_, proc_def_key_ from engine.act_hi_procinst
              where proc_def_key_ in ('originResponse', 'originApproval', 'originHandover', 'hostFeedback')
              group by 1, 2 having count(*) > 1) doubled
            """;

    private static void await(CompletableFuture<Void> telling, ToldOverTheApi story, int handIns) throws Exception {
        while (!telling.isDone() && story.acknowledged().size() < handIns) {
            RunningProgram.pause();
        }
    }

    private static void await(CompletableFuture<Void> telling, long milliseconds) throws Exception {
        try {
            telling.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException inTheMiddle) {
            // that is the moment
        }
    }
}
