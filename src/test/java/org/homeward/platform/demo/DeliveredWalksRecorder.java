package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.WalkFacts;
import org.homeward.engine.sandbox.WalkGiven;
import org.homeward.engine.sandbox.WalkId;
import org.homeward.engine.sandbox.WalkStep;
import org.homeward.engine.sandbox.WalkStopped;
import org.homeward.engine.sandbox.Walks;
import org.homeward.shared.Corridor;
import org.homeward.shared.Json;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * Finds the walks that the program brings: each process that a walk can begin with is answered as each story answers, and of each
 * end that is reached the shortest walk is kept.
 */
final class DeliveredWalksRecorder {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Pattern STEP = Pattern.compile("userTask id=\"(\\w+)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"(\\w+)\"");
    private static final int JOURNEYS = 2;
    private static final int MOST_STEPS = 150;
    private static final Path FILES = Path.of("src/main/resources/walks");

    private final Walks walks;
    private final DemoAnswers answers = new DemoAnswers((field, person) -> "fictional, only for a trial");
    private final Map<String, byte[]> files = PackagedModels.files();
    private @Nullable WalkId walk;

    DeliveredWalksRecorder(Walks walks) {
        this.walks = walks;
    }

    /** A walk to one end, as it is written. */
    private record Found(
            String process,
            String end,
            boolean child,
            String host,
            String origin,
            Instant begins,
            List<WalkGiven> steps) {}

    /** Writes a file for each phase. */
    void record() throws IOException {
        var shortest = new TreeMap<String, Found>();
        for (var begins : walks.beginnings(files, Locale.ENGLISH)) {
            for (var story : stories(begins.process())) {
                var found = found(begins.process(), story);
                if (found != null) {
                    shortest.merge(found.process() + "/" + found.end(), found, DeliveredWalksRecorder::shorter);
                }
            }
            write(shortest);
        }
    }

    private void write(Map<String, Found> shortest) throws IOException {
        var byPhase = new TreeMap<String, List<Found>>();
        shortest.values().forEach(one -> byPhase.computeIfAbsent(phase(one.process()), any -> new ArrayList<>())
                .add(one));
        Files.createDirectories(FILES);
        for (var phase : byPhase.entrySet()) {
            Files.writeString(FILES.resolve(phase.getKey() + ".json"), written(phase.getValue()));
        }
    }

    /** One story of all that are told alike in the process and in those that it begins; of whole journeys, some of each end. */
    private List<Scenario> stories(String process) {
        var steps = steps(process, new TreeSet<>());
        var alike = new LinkedHashMap<Object, Scenario>();
        var journeys = new HashMap<String, Integer>();
        for (var story : StoryBook.all()) {
            var own = new TreeMap<>(story.answers());
            own.keySet().retainAll(steps);
            alike.putIfAbsent(
                    List.of(story.age() < 18, story.host().equals(story.origin()), story.later(), own), story);
        }
        return alike.values().stream()
                .filter(story -> !process.equals(ReturnJourneyProcess.KEY)
                        || journeys.merge(story.end(), 1, Integer::sum) <= JOURNEYS)
                .toList();
    }

    private Set<String> steps(String process, Set<String> seen) {
        var steps = new TreeSet<String>();
        if (seen.add(process)) {
            var model = model(process);
            STEP.matcher(model).results().map(step -> step.group(1)).forEach(steps::add);
            CALLED.matcher(model).results().forEach(call -> steps.addAll(steps(call.group(1), seen)));
        }
        return steps;
    }

    private String model(String process) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + process + ".bpmn"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    void end() {
        if (walk != null) {
            walks.end(walk);
        }
    }

    private static Found shorter(Found one, Found other) {
        return other.steps().size() < one.steps().size() ? other : one;
    }

    private String phase(String process) {
        return files.keySet().stream()
                .filter(name -> name.endsWith("/" + process + ".bpmn"))
                .map(name -> name.split("/")[1])
                .findFirst()
                .orElseThrow();
    }

    /** One step a line. */
    private static String written(List<Found> found) {
        ObjectWriter json = Json.MAPPER.writer();
        var lines = new ArrayList<String>();
        for (var one : found) {
            var head = json.writeValueAsString(new Found(
                    one.process(), one.end(), one.child(), one.host(), one.origin(), one.begins(), List.of()));
            var steps = one.steps().stream()
                    .map(DeliveredWalksRecorder::entry)
                    .map(json::writeValueAsString)
                    .toList();
            lines.add(head.replace("\"steps\":[]}", "\"steps\":[\n    " + String.join(",\n    ", steps) + "]}"));
        }
        return "[" + String.join(",\n", lines) + "]\n";
    }

    private static Map<String, Object> entry(WalkGiven given) {
        var entry = new LinkedHashMap<String, Object>();
        if (given.job() != null) {
            entry.put("job", given.job());
        } else {
            if (given.message() != null) {
                entry.put("message", given.message());
            } else {
                entry.put("step", given.step());
            }
            entry.put("data", new TreeMap<>(given.data()));
        }
        return entry;
    }

    /** Null where the story's answers don't lead to an end. */
    private @Nullable Found found(String process, Scenario story) {
        var facts = new WalkFacts(process, story.age() < 18, Corridor.of(story.corridor()), MONDAY);
        try {
            var id = begun(facts);
            return tell(id, story)
                    ? walks.state(id, Locale.ENGLISH).happened().stream()
                            .filter(line -> line.code().equals("ended")
                                    && line.process().equals(process))
                            .reduce((first, last) -> last)
                            .map(end -> new Found(
                                    process,
                                    end.element(),
                                    facts.child(),
                                    story.host(),
                                    story.origin(),
                                    MONDAY,
                                    walks.given(id)))
                            .orElse(null)
                    : null;
        } catch (WrongContent | WalkStopped | TooLate stopped) {
            return null;
        }
    }

    private WalkId begun(WalkFacts facts) {
        if (walk == null) {
            walk = walks.start(files, facts, "recorder", "owner");
        } else {
            walks.again(walk, facts, List.of());
        }
        return walk;
    }

    /** Whether it comes to an end. */
    private boolean tell(WalkId id, Scenario story) {
        var times = new HashMap<String, Integer>();
        for (int step = 0; step < MOST_STEPS; step++) {
            var next = walks.open(id, Locale.ENGLISH).stream()
                    .min(Comparator.comparingInt((WalkStep open) -> StoryBook.rank(story, open.key()))
                            .thenComparing(WalkStep::key));
            if (next.isPresent()) {
                walks.answer(id, next.get().id(), answers(id, next.get(), story, times));
            } else if (walks.state(id, Locale.ENGLISH).over()) {
                return true;
            } else {
                walks.nextJob(id);
            }
        }
        return false;
    }

    private Map<String, Object> answers(WalkId id, WalkStep step, Scenario story, Map<String, Integer> times) {
        var time = times.merge(step.key(), 1, Integer::sum) - 1;
        var state = walks.state(id, Locale.ENGLISH);
        return step.form() == null
                ? Map.of()
                : answers.of(
                        step.form(),
                        new StoryPerson(1, story, state.facts().child()),
                        state.now(),
                        story.changes(step.key(), time),
                        step.country() == null ? story.host() : step.country().value());
    }
}
