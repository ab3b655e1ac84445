package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseStages;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.testing.ModelPlaces;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** All stories of the demo, told once for all tests that look at what came of them. */
final class AllStories {

    /** The beginning of each personal text that they enter. */
    static final String MARK = "Sothea 8100";

    private static final int FIRST = 8_100_000;
    private static final int TEXTS_APART = 10;
    private static final int MOST_STEPS = 300;
    private static final Map<ApplicationContext, List<Told>> TOLD = new WeakHashMap<>();

    private final ApplicationContext application;
    private final List<String> tasks;

    private AllStories(ApplicationContext application) {
        this.application = application;
        this.tasks = ModelPlaces.packaged().tasks();
    }

    /**
     * A story that was told of one person.
     *
     * @param number its case; null if none could be opened or it broke off
     * @param ended the journey's outcome, or what went wrong
     * @param left steps that are still open
     * @param whole whether each changed answer of the scenario was given
     */
    record Told(Scenario scenario, @Nullable CaseNumber number, String ended, List<String> left, boolean whole) {}

    static synchronized List<Told> told(ApplicationContext application) {
        return TOLD.computeIfAbsent(application, key -> new AllStories(key).tell());
    }

    private List<Told> tell() {
        ToldStory.people(application.getBean(Accounts.class));
        var told = new ArrayList<Told>();
        for (var scenario : StoryBook.all()) {
            application.getBean(TestClock.class).reset();
            tell(scenario, FIRST + TEXTS_APART * told.size(), told);
        }
        return told;
    }

    private void tell(Scenario scenario, int person, List<Told> told) {
        var last = "the intake";
        try {
            var tale = application.getBean(StoryTeller.class).begin(scenario, person, Map.of());
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

    private Told told(Tale tale) {
        var left = application.getBean(WorkItems.class).ofCase(tale.number()).stream()
                .map(step -> step.key())
                .toList();
        return new Told(tale.scenario(), tale.number(), ended(tale), left, tale.isWhole(this::isInModels));
    }

    private boolean isOver(Tale tale) {
        return !ended(tale).isEmpty() && tale.linked().map(this::isOver).orElse(true);
    }

    private String ended(Tale tale) {
        return application
                .getBean(CaseStages.class)
                .ended(tale.number())
                .map(CaseStages.Ended::how)
                .orElse("");
    }

    private boolean isInModels(String step) {
        return tasks.stream().anyMatch(task -> task.endsWith("/" + step));
    }

    private static String words(RuntimeException problem) {
        return problem instanceof WrongContent wrong ? wrong.problems().toString() : problem.toString();
    }
}
