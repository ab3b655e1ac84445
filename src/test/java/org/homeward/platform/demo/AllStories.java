package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseStages;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.testing.ModelCoverage;
import org.homeward.testing.ModelPlaces;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The stories of the demo, told once for all tests that look at what came of them: those of {@link StorySample}, and the
 * others too where these don't pass all that the models hold any more.
 */
final class AllStories {

    /** The beginning of each personal text that they enter. */
    static final String MARK = "Sothea 8100";

    private static final int FIRST = 8_100_000;
    private static final int TEXTS_APART = 10;
    private static final int MOST_STEPS = 300;
    private static final Map<ApplicationContext, AllStories> TOLD = new WeakHashMap<>();

    private final ApplicationContext application;
    private final ModelCoverage coverage;
    private final ModelPlaces places = ModelPlaces.packaged();
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Set<String>> ways = new TreeMap<>();

    private AllStories(ApplicationContext application) {
        this.application = application;
        this.coverage = application.getBean(ModelCoverage.class);
    }

    /**
     * A story that was told of one person.
     *
     * @param number its case; null if none could be opened or it broke off
     * @param ended the journey's outcome, or what went wrong
     * @param left steps that are still open
     * @param whole whether each changed answer of the scenario was given
     */
    record Told(Scenario scenario, @Nullable CaseNumber number, String ended, List<String> left, boolean whole) {

        /** Whether it came to the end that it declares, with all its answers, and left nothing open. */
        boolean isRight() {
            return ended.equals(scenario.end()) && left.isEmpty() && whole;
        }
    }

    static List<Told> told(ApplicationContext application) {
        return of(application).told;
    }

    /** Tells these stories now, of people whom no other story knows. */
    static List<Told> tell(ApplicationContext application, List<Scenario> stories) {
        ToldStory.people(application.getBean(Accounts.class));
        var some = new AllStories(application);
        stories.forEach(some::tell);
        return some.told;
    }

    /** By story the user tasks that it enters and the conditional flows that it takes. */
    static Map<String, Set<String>> ways(ApplicationContext application) {
        return of(application).ways;
    }

    private static synchronized AllStories of(ApplicationContext application) {
        return TOLD.computeIfAbsent(application, key -> new AllStories(key).tell());
    }

    private AllStories tell() {
        ToldStory.people(application.getBean(Accounts.class));
        var sample = StorySample.drawn();
        System.out.println(sample);
        sample.stories().forEach(this::tell);
        if (!coverage.passed().containsAll(places.all())) {
            sample.others().forEach(this::tell);
        }
        return this;
    }

    private void tell(Scenario scenario) {
        application.getBean(TestClock.class).reset();
        var way = coverage.during(() -> tell(scenario, FIRST + TEXTS_APART * told.size()));
        way.retainAll(places.all());
        ways.put(scenario.name(), way);
    }

    private void tell(Scenario scenario, int person) {
        var last = "the intake";
        try {
            var tale = application.getBean(DemoStoryPlayer.class).begin(scenario, person, Map.of());
            for (int step = 0; step < MOST_STEPS; step++) {
                var next = tale.next();
                if (next.isPresent()) {
                    last = next.get().key();
                    tale.tell(next.get());
                } else if (isOver(tale)) {
                    break;
                } else {
                    last = "a pause";
                    ToldStory.timePasses(application, tale);
                }
            }
            told.add(told(tale));
            tale.linked().map(this::told).ifPresent(told::add);
        } catch (RuntimeException problem) {
            told.add(new Told(scenario, null, "at " + last + ": " + words(problem), List.of(), false));
        }
    }

    private Told told(DemoPersonStory tale) {
        var left = application.getBean(WorkItems.class).ofCase(tale.number()).stream()
                .map(step -> step.key())
                .toList();
        return new Told(tale.scenario(), tale.number(), ended(tale), left, tale.isWhole(this::isInModels));
    }

    private boolean isOver(DemoPersonStory tale) {
        return !ended(tale).isEmpty() && tale.linked().map(this::isOver).orElse(true);
    }

    private String ended(DemoPersonStory tale) {
        return application
                .getBean(CaseStages.class)
                .ended(tale.number())
                .map(CaseStages.Ended::how)
                .orElse("");
    }

    private boolean isInModels(String step) {
        return places.tasks().stream().anyMatch(task -> task.endsWith("/" + step));
    }

    private static String words(RuntimeException problem) {
        return problem instanceof InvalidContentException wrong
                ? wrong.problems().toString()
                : problem.toString();
    }
}
