package org.homeward.platform.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Process owners ask again and again what publishing would do while agencies work on the same cases: each preview answers, and no
 * hand-in is lost. The counts are in {@code target/reports/previews.json}.
 */
@WholeRun
class PreviewsBesideStoriesIT {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int STORIES = LONG ? 20 : 3;
    private static final int PREVIEWS = LONG ? 500 : 30;
    private static final int AT_ONCE = 4;

    /** With this step a story is in the procedure that the draft changes. */
    private static final int IN_THE_RETURN = 14;

    private static final int MOST_TRIES = 1_000;
    private static final String MODEL = "/files/processes/repatriation/repatriation.bpmn";
    private static final String STATEMENT = "<bpmn:documentation>";
    private static final JsonMapper JSON = JsonText.MAPPER;

    @Test
    void each_preview_answers_while_the_cases_go_on(@TempDir Path folder) throws Exception {
        try (var program = Installation.programIn(folder)) {
            program.start();
            var stories = IntStream.range(0, STORIES)
                    .mapToObj(person -> new ToldOverTheApi(program, person))
                    .toList();
            stories.forEach(story -> story.holdsTheClock(true));
            var drafts = List.of(draft(program, "owner"), draft(program, "owner2"));
            var answers = new ConcurrentLinkedQueue<Preview>();
            var telling = Executors.newFixedThreadPool(AT_ONCE);
            var asking = Executors.newFixedThreadPool(AT_ONCE);

            // when
            var inTheReturn = new CountDownLatch(1);
            stories.forEach(story -> telling.execute(() -> tell(story, inTheReturn)));
            var asked = new AtomicInteger();
            assertThat(inTheReturn.await(5, TimeUnit.MINUTES)).isTrue();
            for (int owner = 0; owner < AT_ONCE; owner++) {
                var draft = drafts.get(owner % 2);
                asking.submit(() -> ask(program, draft, asked, answers));
            }
            asking.shutdown();
            telling.shutdown();
            assertThat(asking.awaitTermination(LONG ? 60 : 10, TimeUnit.MINUTES))
                    .as("no preview hangs")
                    .isTrue();
            assertThat(telling.awaitTermination(LONG ? 60 : 10, TimeUnit.MINUTES))
                    .as("no story hangs")
                    .isTrue();
            stories.forEach(story -> toldOn(story, program));

            // then
            report(answers, stories);
            assertThat(answers).hasSize(PREVIEWS).extracting(Preview::status).containsOnly(200);
            assertThat(answers).as("cases stood there").anyMatch(answer -> answer.running() > 0);
            assertThat(stories).allMatch(ToldOverTheApi::isOver);
            assertThat(program.number(KillIT.DRIFT)).isZero();
            assertThat(program.number("select count(*) from homeward.phase_version where version > 1"))
                    .as("nothing of a preview stays")
                    .isZero();
        }
    }

    /** Another one is always asked for while some are left. */
    private static Void ask(RunningProgram program, String draft, AtomicInteger asked, Queue<Preview> answers)
            throws Exception {
        while (asked.getAndIncrement() < PREVIEWS) {
            var began = System.nanoTime();
            var answer = program.send("owner", "GET", draft + "/preview", null);
            var body = JSON.readTree(answer.body());
            answers.add(new Preview(
                    answer.statusCode(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                    body.path("running").asInt(),
                    body.path("beingChanged").asInt(),
                    body.path("goneOn").asInt()));
        }
        return null;
    }

    /** A story breaks off where somebody was at it, and is told on; it stops where only time would go on. */
    private static void tell(ToldOverTheApi story, CountDownLatch inTheReturn) {
        for (int time = 0; !story.isOver() && !story.isStopped() && time < MOST_TRIES; time++) {
            story.tell(1);
            if (story.acknowledged().size() >= IN_THE_RETURN) {
                inTheReturn.countDown();
            }
        }
    }

    /** One by one to its end, since there is one clock for all. */
    private static void toldOn(ToldOverTheApi story, RunningProgram program) {
        story.holdsTheClock(false);
        story.goesOnAt(program);
        story.tell();
    }

    private static String draft(RunningProgram program, String account) throws Exception {
        var made = program.send(account, "POST", "/studio/drafts", "{\"sop\":\"repatriation\"}");
        var draft = "/studio/drafts/" + JSON.readTree(made.body()).path("draft").asLong();
        var model = program.send(account, "GET", draft + MODEL, null).body();
        var changed = new String(
                model.replaceFirst(STATEMENT, STATEMENT + account + ": ").getBytes(UTF_8), UTF_8);
        assertThat(program.send(account, "PUT", draft + MODEL, changed).statusCode())
                .isEqualTo(200);
        return draft;
    }

    private static void report(Queue<Preview> answers, List<ToldOverTheApi> stories) throws Exception {
        var times = answers.stream().map(Preview::milliseconds).sorted().toList();
        var told = new TreeMap<String, Object>(Map.of(
                "previews", answers.size(),
                "statuses", answers.stream().collect(Collectors.groupingBy(Preview::status, Collectors.counting())),
                "stories", stories.size(),
                "storiesTold", stories.stream().filter(ToldOverTheApi::isOver).count(),
                "handIns",
                        stories.stream()
                                .mapToInt(story -> story.acknowledged().size())
                                .sum(),
                "casesBeingChanged",
                        answers.stream().mapToInt(Preview::beingChanged).sum(),
                "casesGoneOn", answers.stream().mapToInt(Preview::goneOn).sum(),
                "mostCases", answers.stream().mapToInt(Preview::running).max().orElse(0),
                "medianMilliseconds", times.isEmpty() ? 0 : times.get(times.size() / 2),
                "slowestMilliseconds", times.isEmpty() ? 0 : times.get(times.size() - 1)));
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(
                        Files.createDirectories(Path.of("target/reports"))
                                .resolve("previews.json")
                                .toFile(),
                        told);
    }

    /** What a preview answered, and how long it took. */
    private record Preview(int status, long milliseconds, int running, int beingChanged, int goneOn) {}
}
