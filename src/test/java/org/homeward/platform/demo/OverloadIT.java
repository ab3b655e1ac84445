package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * More people than the packaged program can serve, and people who send slowly. Figures of the times are left in {@code
 * target/reports}; what is asserted is that nothing acknowledged is lost and that people are answered, one way or the other.
 */
@WholeRun
@EnabledIfSystemProperty(named = "homeward.long", matches = "true")
class OverloadIT {

    private static final int CROWD = 200;
    private static final int SLOW = 300;
    private static final int OTHERS = 6;
    private static final int STEPS = 20;
    private static final int MOST_TRIES = 1000;
    private static final long SECONDS = Long.getLong("homeward.overload.seconds", 60);
    private static final List<String> PAGES = List.of("/inbox", "/inbox?scope=agency", "/start", "/cases");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private RunningProgram program;

    /** An answer's status, and the milliseconds it took. */
    private record Answer(int status, double milliseconds) {}

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        program = new RunningProgram(
                folder, Map.of("homeward.demo.cases", 30, "homeward.sign-in.api-per-second", 10_000));
        program.start();
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        figures.put("load before", load());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void past_its_capacity_some_are_refused_at_once_and_nothing_is_lost() throws Exception {
        // given
        var readers = readers(CROWD);
        var stories = List.of(new ToldOverTheApi(program, 0), new ToldOverTheApi(program, 1));
        var telling = Executors.newFixedThreadPool(stories.size());

        // when
        stories.forEach(story -> telling.execute(() -> tell(story)));
        var answers = ask(readers, 0);
        telling.shutdown();
        assertThat(telling.awaitTermination(5, TimeUnit.MINUTES)).isTrue();

        // then
        var shown = times(answers, 200);
        var refused = times(answers, 503);
        var acknowledged =
                stories.stream().flatMap(story -> story.acknowledged().stream()).toList();
        var lost = KillIT.lost(program, acknowledged);
        figures.put("shown", shown.size());
        figures.put("shown p95 ms", at(shown, 0.95));
        figures.put("refused", refused.size());
        figures.put("refused median ms", at(refused, 0.5));
        figures.put("refused p95 ms", at(refused, 0.95));
        figures.put("refused p99 ms", at(refused, 0.99));
        figures.put("acknowledged", acknowledged.size());
        figures.put("lost", lost);
        report("overload.json");
        assertThat(answers).extracting(Answer::status).containsOnly(200, 503);
        assertThat(shown).isNotEmpty();
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).isZero();
    }

    @Test
    void slow_senders_hold_nobody_up() throws Exception {
        // given
        var readers = readers(OTHERS);
        ask(readers, 100);

        // when
        var before = ask(readers, 100);
        try (var slow = new SlowCrowd(program.url(), SLOW)) {
            while (slow.opened() < SLOW) {
                RunningProgram.pause();
            }
            var beside = ask(readers, 100);
            figures.put("slow connections", SLOW);
            figures.put("slow connections opened", slow.opened());
            figures.put("before", before.size());
            figures.put("before p95 ms", at(times(before, 200), 0.95));
            figures.put("beside", beside.size());
            figures.put("beside p95 ms", at(times(beside, 200), 0.95));
            report("slow-senders.json");

            // then
            assertThat(beside).extracting(Answer::status).containsOnly(200);
        }
    }

    /** A story breaks off where it is refused, and is told on. */
    private static void tell(ToldOverTheApi story) {
        for (int time = 0; story.acknowledged().size() < STEPS && time < MOST_TRIES; time++) {
            story.tell(1);
        }
    }

    private List<PageReader> readers(int number) throws Exception {
        var accounts = Files.readAllLines(program.folder().resolve("data/accounts.csv")).stream()
                .skip(1)
                .filter(line -> line.contains("caseworker"))
                .map(line -> line.split(","))
                .toList();
        var signing = Executors.newFixedThreadPool(4);
        var readers = new ArrayList<Callable<PageReader>>();
        for (int reader = 0; reader < number; reader++) {
            var account = accounts.get(reader % accounts.size());
            readers.add(() -> PageReader.signedIn(program.url(), client, account[0], account[1]));
        }
        var signedIn = new ArrayList<PageReader>();
        for (var reader : signing.invokeAll(readers)) {
            signedIn.add(reader.get());
        }
        signing.shutdown();
        return signedIn;
    }

    /** All of them ask for pages at the same time, one after the other. */
    private static List<Answer> ask(List<PageReader> readers, long thinkMilliseconds) throws Exception {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        var pool = Executors.newFixedThreadPool(readers.size());
        var visits = new ArrayList<Callable<Void>>();
        for (var reader : readers) {
            visits.add(() -> {
                for (int page = 0; System.nanoTime() < end; page++) {
                    var asked = System.nanoTime();
                    var status = reader.ask(PAGES.get(page % PAGES.size()));
                    answers.add(new Answer(status, (System.nanoTime() - asked) / 1_000_000.0));
                    TimeUnit.MILLISECONDS.sleep(thinkMilliseconds);
                }
                return null;
            });
        }
        for (var visit : pool.invokeAll(visits)) {
            visit.get();
        }
        pool.shutdown();
        return List.copyOf(answers);
    }

    private static List<Double> times(List<Answer> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.status() == status)
                .map(Answer::milliseconds)
                .sorted()
                .toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void report(String file) throws Exception {
        figures.put("load after", load());
        figures.put("seconds", SECONDS);
        var folder = Files.createDirectories(Path.of("target/reports"));
        JsonText.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(file).toFile(), figures);
    }
}
