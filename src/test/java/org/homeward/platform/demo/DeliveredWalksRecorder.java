package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.homeward.shared.RefusalException;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.AskedInWalk;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;

/**
 * Finds the walks that the program brings. Those that are there and come to their end stay. Each process that a walk can begin with is
 * answered as each story answers, and for an end that no story comes to by chance; of each end that is reached the shortest walk is kept.
 */
final class DeliveredWalksRecorder {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Pattern STEP = Pattern.compile("userTask id=\"(\\w+)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"(\\w+)\"");
    private static final int MOST_STEPS = 150;
    private static final int CHANCES = Integer.getInteger("homeward.chances", 120);
    private static final long LONGEST =
            Duration.ofSeconds(Integer.getInteger("homeward.seconds", 60)).toNanos();
    private static final Path FILES = Path.of("src/main/resources/walks");

    private final Walks walks;
    private final DemoAnswers answers = new DemoAnswers((field, person) -> "fictional, only for a trial");
    private final Map<String, byte[]> files = PackagedModels.files();
    private final Map<String, FormDefinition> forms;
    private final ChanceBeginning beginning = new ChanceBeginning(files);
    private @Nullable WalkId walk;

    DeliveredWalksRecorder(Walks walks, DirectoryOptionSource lists) {
        this.walks = walks;
        forms = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .map(file -> FormDefinition.parse(file.getValue()).with(lists.of(Corridor.of("TH-KH"))))
                .collect(Collectors.toMap(FormDefinition::id, form -> form));
    }

    /** A walk to one end, as it is written. */
    private record Found(
            String process,
            String of,
            String end,
            boolean child,
            String host,
            String origin,
            Instant begins,
            List<WalkAction> steps) {}

    /** Writes a file for each phase. */
    void record() throws IOException {
        var shortest = new TreeMap<String, Found>();
        kept().forEach(found -> shortest.put(key(found), found));
        System.out.println("kept " + shortest.size());
        told(ReturnJourneyProcess.KEY, shortest);
        write(shortest);
        for (var begins : walks.beginnings(files, Locale.ENGLISH)) {
            byChance(begins.process(), shortest);
            write(shortest);
        }
    }

    private void told(String process, Map<String, Found> shortest) {
        var until = System.nanoTime() + 5 * LONGEST;
        var stories = new ArrayList<>(stories(process));
        Collections.shuffle(stories, new Random(process.hashCode()));
        for (var story : stories) {
            if (System.nanoTime() < until && !missing(shortest).isEmpty()) {
                var found = found(process, story);
                add(found, shortest);
                System.out.println(story.name() + ": " + found.size() + " ends; without a walk: " + missing(shortest));
            }
        }
    }

    /** Of an end the shortest walk, and its own process before others. */
    private void add(List<Found> found, Map<String, Found> shortest) {
        found.stream()
                .filter(one -> shortest.containsKey(key(one)) || beginning.isWholeEnd(one.of(), one.end()))
                .filter(one -> one.process().equals(one.of())
                        || !shortest.containsKey(key(one))
                        || shorter(shortest.get(key(one)), one) == one)
                .forEach(one -> shortest.put(key(one), one));
    }

    private List<String> missing(Map<String, Found> shortest) {
        return walks.beginnings(files, Locale.ENGLISH).stream()
                .flatMap(
                        begins -> missing(begins.process(), shortest).stream().map(end -> begins.process() + "/" + end))
                .toList();
    }

    private static String key(Found found) {
        return found.of() + "/" + found.end();
    }

    /** Those of the files that come to their end. */
    private List<Found> kept() throws IOException {
        var kept = new ArrayList<Found>();
        try (var phases = Files.list(FILES)) {
            for (var phase : phases.sorted().toList()) {
                for (var read :
                        JsonText.MAPPER.readValue(Files.readString(phase), new TypeReference<List<Read>>() {})) {
                    kept.addAll(passing(read));
                }
            }
        }
        return kept;
    }

    /** A walk as it is written. */
    private record Read(
            String process,
            List<String> ends,
            boolean child,
            String host,
            String origin,
            Instant begins,
            List<WalkAction> steps) {}

    private List<Found> passing(Read found) {
        var facts = new WalkFacts(
                found.process(), found.child(), Corridor.of(found.host() + "-" + found.origin()), found.begins());
        try {
            var before = found.steps().stream().filter(WalkAction::standsBefore).toList();
            var id = begun(facts, before);
            for (var given : found.steps().subList(before.size(), found.steps().size())) {
                if (given.step() == null) {
                    walks.nextJob(id);
                } else if (!walks.answerFirst(id, given.step(), given.data())) {
                    return List.of();
                }
            }
            return walks.waiting(id).isEmpty()
                    ? found(id, found.process(), facts).stream()
                            .filter(one -> found.ends().contains(key(one)))
                            .toList()
                    : List.of();
        } catch (RefusalException | WalkStoppedException stopped) {
            return List.of();
        }
    }

    /** Looks for walks to the ends that have none yet. */
    private void byChance(String process, Map<String, Found> shortest) {
        var random = new Random(process.hashCode());
        var chance = new ChanceTrial(walks, answers, forms, random);
        var earlier = beginning.earlierSteps(process);
        var stories = StoryBook.all();
        var children = stories.stream().filter(story -> story.age() < 18).toList();
        var stops = new TreeMap<String, Integer>();
        var until = System.nanoTime() + LONGEST;
        System.out.println("looked for in " + process + ": " + missing(process, shortest));
        for (int nth = 0;
                nth < CHANCES
                        && System.nanoTime() < until
                        && !missing(process, shortest).isEmpty();
                nth++) {
            var told = random.nextBoolean() ? stories : children;
            var story = told.get(random.nextInt(told.size()));
            var facts = new WalkFacts(process, story.age() < 18, Corridor.of(story.corridor()), MONDAY);
            var before = new ArrayList<WalkAction>();
            if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                var step = earlier.get(random.nextInt(earlier.size()));
                var person = new StoryPerson(1, story, facts.child());
                var form = forms.get(beginning.formOf(step));
                before.add(WalkAction.earlier(step, chance.told(form, step, person, MONDAY, story.host(), true)));
            }
            beginning.message(process, random).ifPresent(before::add);
            try {
                var id = begun(facts, before);
                if (chance.tell(id, story)) {
                    add(found(id, process, facts), shortest);
                }
                stops.merge(chance.last(), 1, Integer::sum);
            } catch (RefusalException | WalkStoppedException stopped) {
                stops.merge(
                        chance.last() + " "
                                + (stopped instanceof InvalidContentException wrong ? wrong.problems() : stopped),
                        1,
                        Integer::sum);
            }
        }
        System.out.println("without a walk in " + process + ": " + missing(process, shortest));
        if (!missing(process, shortest).isEmpty()) {
            stops.forEach((why, times) -> System.out.println("  " + times + " " + why));
        }
    }

    private List<String> missing(String process, Map<String, Found> shortest) {
        return beginning.ends(process).stream()
                .filter(end -> beginning.isWholeEnd(process, end) && !shortest.containsKey(process + "/" + end))
                .toList();
    }

    private void write(Map<String, Found> shortest) throws IOException {
        var byPhase = new TreeMap<String, List<Found>>();
        shortest.values().forEach(one -> byPhase.computeIfAbsent(phase(one.of()), any -> new ArrayList<>())
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
        for (var story : StoryBook.all()) {
            var own = new TreeMap<>(story.answers());
            own.keySet().retainAll(steps);
            alike.putIfAbsent(
                    List.of(story.age() < 18, story.host().equals(story.origin()), story.later(), own), story);
        }
        return List.copyOf(alike.values());
    }

    private Set<String> steps(String process, Set<String> seen) {
        var steps = new TreeSet<String>();
        if (seen.add(process)) {
            var model = beginning.text(process);
            STEP.matcher(model).results().map(step -> step.group(1)).forEach(steps::add);
            CALLED.matcher(model).results().forEach(call -> steps.addAll(steps(call.group(1), seen)));
        }
        return steps;
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
        return beginning.file(process).split("/")[1];
    }

    /** One step a line; a walk to several ends stands there once. */
    private static String written(List<Found> found) {
        ObjectWriter json = JsonText.MAPPER.writer();
        var lines = new ArrayList<String>();
        var walks = found.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.process(), one.child(), one.host(), one.origin(), one.steps()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (var same : walks.values()) {
            var one = same.get(0);
            var head = new LinkedHashMap<String, Object>();
            head.put("process", one.process());
            head.put("ends", same.stream().map(DeliveredWalksRecorder::key).toList());
            head.put("child", one.child());
            head.put("host", one.host());
            head.put("origin", one.origin());
            head.put("begins", one.begins().toString());
            head.put("steps", List.of());
            var steps = one.steps().stream()
                    .map(DeliveredWalksRecorder::entry)
                    .map(json::writeValueAsString)
                    .toList();
            lines.add(json.writeValueAsString(head)
                    .replace("\"steps\":[]}", "\"steps\":[\n    " + String.join(",\n    ", steps) + "]}"));
        }
        return "[" + String.join(",\n", lines) + "]\n";
    }

    private static Map<String, Object> entry(WalkAction given) {
        var entry = new LinkedHashMap<String, Object>();
        if (given.job() != null) {
            entry.put("job", given.job());
        } else {
            if (given.message() != null) {
                entry.put("message", given.message());
            } else if (given.earlier() != null) {
                entry.put("earlier", given.earlier());
            } else {
                entry.put("step", given.step());
            }
            entry.put("data", new TreeMap<>(given.data()));
        }
        return entry;
    }

    /** Nothing where the story's answers don't lead to an end. */
    private List<Found> found(String process, Scenario story) {
        var facts = new WalkFacts(process, story.age() < 18, Corridor.of(story.corridor()), MONDAY);
        try {
            var id = begun(facts, List.of());
            return tell(id, story, process) ? found(id, process, facts) : List.of();
        } catch (RefusalException | WalkStoppedException stopped) {
            System.out.println(story.name() + " "
                    + (stopped instanceof InvalidContentException wrong ? wrong.problems() : stopped));
            return List.of();
        }
    }

    private List<Found> found(WalkId id, String process, WalkFacts facts) {
        var corridor = facts.corridor();
        return ends(id).stream()
                .map(end -> new Found(
                        process,
                        end.split("/")[0],
                        end.split("/")[1],
                        facts.child(),
                        corridor.host().value(),
                        corridor.origin().value(),
                        MONDAY,
                        walks.given(id)))
                .toList();
    }

    /** The ends to which the processes of the walk came. */
    private Set<String> ends(WalkId id) {
        return walks.state(id, Locale.ENGLISH).happened().stream()
                .filter(line -> line.code().equals("ended"))
                .map(line -> line.process() + "/" + line.element())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private WalkId begun(WalkFacts facts, List<WalkAction> before) {
        if (walk == null) {
            walk = walks.start(files, facts, before, "recorder", "owner");
        } else {
            walks.again(walk, facts, before);
        }
        return walk;
    }

    /** Whether it comes to an end. */
    private boolean tell(WalkId id, Scenario story, String process) {
        var times = new HashMap<String, Integer>();
        for (int turn = 0; turn < MOST_STEPS; turn++) {
            var state = walks.state(id, Locale.ENGLISH);
            var next = state.open().stream()
                    .min(Comparator.comparingInt((WalkStep open) -> StoryBook.rank(story, open.key()))
                            .thenComparing(WalkStep::key));
            if (next.isPresent() && !ChanceTrial.waitsForItsDay(state)) {
                var step = next.get().id();
                walks.answer(id, step, AskedInWalk.of(walks, id, step, answers(id, next.get(), story, times)));
            } else if (state.over() || ends(id).stream().anyMatch(end -> end.startsWith(process + "/"))) {
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
