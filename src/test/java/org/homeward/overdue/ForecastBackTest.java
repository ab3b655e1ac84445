package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.homeward.forecast.LikelyDate;
import org.homeward.forecast.PastCases;
import org.homeward.forecast.StageForecasts;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The first half of a made-up history is known; what is said from it of the second half is held against what came. */
@WholeRun
@DatabaseTest
class ForecastBackTest {

    private static final Map<String, Double> SPEEDS =
            new TreeMap<>(Map.of("QA-QB", 0.6, "QA-QC", 1.0, "QM-QB", 1.8, "QM-QC", 3.0));
    private static final Map<String, Double> STEP_DAYS = new TreeMap<>(Map.of("KH", 8.0, "LA", 20.0, "MM", 45.0));
    private static final String STEP = "userTask_backTest";
    private static final int TIMES = Boolean.getBoolean("homeward.long") ? 10 : 1;
    private static final Duration HALF = Duration.ofDays(900);

    private static final Map<String, Object> REPORT = new LinkedHashMap<>();

    @Autowired
    StageForecasts forecasts;

    @Autowired
    LateStepBoard board;

    @Autowired
    StepDurationQuery paces;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    Random random;
    PastCases history;

    @BeforeEach
    void begin() {
        random = new Random(Long.getLong("homeward.seed", 1));
        history = new PastCases(database, random);
        paces.forget();
    }

    @AfterEach
    void others_find_none_of_it() {
        history.removeAll();
        paces.forget();
    }

    @Test
    void most_stages_come_within_the_range_and_nearer_than_by_the_median_of_all_corridors() throws IOException {
        // given
        var start = clock.instant();
        var cut = start.plus(HALF);
        var known = new ArrayList<PastCases.Story>();
        SPEEDS.forEach((corridor, speed) -> stories(corridor, speed, start, 100 * TIMES, known));
        known.forEach(story -> history.insert(story, cut));
        var second = new ArrayList<PastCases.Story>();
        SPEEDS.forEach((corridor, speed) -> stories(corridor, speed, cut, 60 * TIMES, second));

        // when
        var score = new Score();
        for (var story : second) {
            var now = story.entered().get(Stage.identification).plus(history.days(120));
            if (story.openAt(now)) {
                history.insert(story, now);
                var ahead = forecasts.ahead(story.number(), new CountryCode(story.host()), now);
                ahead.forEach((stage, likely) ->
                        score.add(likely, story.entered().get(stage), overall(known, story, stage, now, cut)));
                history.remove(story.number());
            }
        }

        // then
        score.holds("stages", 150 * TIMES);
    }

    @Test
    void most_steps_are_finished_within_the_range_and_nearer_than_by_the_median_of_all_corridors() throws IOException {
        // given
        var now = clock.instant();
        var took = new ArrayList<Duration>();
        STEP_DAYS.forEach((origin, median) -> {
            for (int i = 0; i < 80 * TIMES; i++) {
                var time = history.days(median);
                var opened = now.minus(HALF).minus(Duration.ofHours(random.nextInt(5000)));
                history.finished(history.caseIn("TH", origin, false, opened), STEP, "done", opened, time);
                took.add(time);
            }
        });
        var real = new HashMap<String, Instant>();
        STEP_DAYS.forEach((origin, median) -> {
            for (int i = 0; i < 60 * TIMES; i++) {
                var opened = now.minus(Duration.ofMinutes((long) (random.nextDouble() * median * 1440)));
                var end = opened.plus(history.days(median));
                if (end.isAfter(now)) {
                    var number = history.caseIn("TH", origin, false, opened);
                    real.put(history.open(number, STEP, "agencyDue", opened, now.plusSeconds(1), false), end);
                }
            }
        });

        // when
        var listed = board.willBeLate(
                BoardFilter.of(BoardScope.country), 10_000, BoardCountsTest.reader("TH-DATIP"), Locale.ENGLISH);

        // then
        var score = new Score();
        for (var item : listed.items()) {
            if (!real.containsKey(item.row().id())) {
                continue; // another test's step
            }
            var opened = item.row().dates().opened();
            var beyond = took.stream()
                    .filter(time -> time.compareTo(Duration.between(opened, now)) > 0)
                    .sorted()
                    .toList();
            score.add(item.likely(), real.get(item.row().id()), opened.plus(beyond.get(beyond.size() / 2)));
        }
        score.holds("steps", 80 * TIMES);
    }

    private void stories(String corridor, double speed, Instant from, int count, List<PastCases.Story> stories) {
        for (int i = 0; i < count; i++) {
            var opened = from.plusSeconds((long) (random.nextDouble() * HALF.toSeconds()));
            var year = Duration.between(clock.instant(), opened).toDays() / 365.0;
            stories.add(history.story(corridor.substring(0, 2), corridor.substring(3), speed, opened, year));
        }
    }

    /** What the median of all corridors says, of those that stayed as long. */
    private static Instant overall(
            List<PastCases.Story> known, PastCases.Story story, Stage target, Instant now, Instant cut) {
        var here = story.at(now);
        var next = Stage.values()[here.ordinal() + 1];
        var began = story.entered().get(here);
        var spans = known.stream()
                .map(PastCases.Story::entered)
                .filter(past -> past.get(target).isBefore(cut))
                .filter(past ->
                        Duration.between(past.get(here), past.get(next)).compareTo(Duration.between(began, now)) > 0)
                .map(past -> Duration.between(past.get(here), past.get(target)))
                .sorted()
                .toList();
        return began.plus(spans.get(spans.size() / 2));
    }

    /** How often the range held, and how far the median was from what came. */
    private final class Score {

        private final List<Duration> errors = new ArrayList<>();
        private final List<Duration> overall = new ArrayList<>();
        private int inside;

        void add(LikelyDate likely, Instant real, Instant byAll) {
            inside += real.isBefore(likely.from()) || real.isAfter(likely.to()) ? 0 : 1;
            errors.add(Duration.between(likely.middle(), real).abs());
            overall.add(Duration.between(byAll, real).abs());
        }

        void holds(String of, int atLeast) throws IOException {
            var share = (double) inside / errors.size();
            var error = median(errors);
            var errorByAll = median(overall);
            REPORT.put(
                    of,
                    Map.of(
                            "forecasts", errors.size(),
                            "insideTheRange", share,
                            "medianErrorDays", error,
                            "medianErrorDaysOfTheOverallMedian", errorByAll));
            var folder = Files.createDirectories(Path.of("target/reports"));
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve("forecast.json").toFile(), REPORT);
            System.out.printf(
                    "Forecast of %s: %d, %.1f %% inside the 80 %% range; median error %.1f days, by the overall median %.1f%n",
                    of, errors.size(), share * 100, error, errorByAll);
            assertThat(errors).hasSizeGreaterThan(atLeast);
            assertThat(share).isBetween(0.7, 0.9);
            assertThat(error).isLessThan(errorByAll);
        }

        private static double median(List<Duration> times) {
            return times.stream().sorted().toList().get(times.size() / 2).toMinutes() / 1440.0;
        }
    }
}
