package org.homeward.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.Option;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;

/** Walks through a procedure by chance: with the answers of some story, a few of them changed; what is refused is mended at its field. */
final class ChanceTrial {

    private static final Set<String> CHOICES = Set.of("radio", "select");
    private static final int LONGEST = 40;
    private static final int TRIES = 6;
    private static final int MENDED = 6;

    private final Walks walks;
    private final DemoAnswers answers;
    private final Map<String, FormDefinition> forms;
    private final Random random;
    private String last = "";

    ChanceTrial(Walks walks, DemoAnswers answers, Map<String, FormDefinition> forms, Random random) {
        this.walks = walks;
        this.answers = answers;
        this.forms = forms;
        this.random = random;
    }

    /** What was tried last. */
    String last() {
        return last;
    }

    /** Whether it comes to an end. */
    boolean tell(WalkId walk, Scenario story) {
        last = "begins";
        for (int turn = 0; turn < LONGEST; turn++) {
            var state = walks.state(walk, Locale.ENGLISH);
            if (state.over()) {
                last = "came to an end";
                return true;
            }
            if (state.open().isEmpty() || waitsForItsDay(state) || !state.jobs().isEmpty() && random.nextInt(6) == 0) {
                last = "time " + state.jobs().stream().map(WalkState.Job::key).toList();
                walks.nextJob(walk);
            } else if (!answered(walk, state, story)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a step waits for a day that has not come yet. */
    static boolean waitsForItsDay(WalkState state) {
        var due = state.jobs().stream().map(WalkState.Job::key).collect(Collectors.toSet());
        return state.open().stream().map(WalkStep::key).anyMatch(due::contains);
    }

    private boolean answered(WalkId walk, WalkState state, Scenario story) {
        var step = state.open().get(random.nextInt(state.open().size()));
        last = "answers " + step.key();
        var form = step.form() == null ? null : forms.get(step.form());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var data = form == null ? Map.<String, Object>of() : told(form, step, state, story, attempt < TRIES - 1);
            for (int mended = 0; mended < MENDED; mended++) {
                try {
                    walks.answer(walk, step.id(), data);
                    return true;
                } catch (InvalidContentException wrong) {
                    last = "refused " + step.key() + " " + wrong.problems();
                    if (form == null) {
                        return false;
                    }
                    data = mended(form, data, wrong.problems(), state.now());
                }
            }
        }
        return false;
    }

    private Map<String, Object> told(
            FormDefinition form, WalkStep step, WalkState state, Scenario story, boolean changed) {
        var country = step.country() == null ? story.host() : step.country().value();
        var person = new StoryPerson(1, story, state.facts().child());
        return told(form, step.key(), person, state.now(), country, changed);
    }

    /** What some story answers in the step, and by chance something else. */
    Map<String, Object> told(
            FormDefinition form, String step, StoryPerson person, Instant now, String country, boolean changed) {
        var ways = ways(step);
        var data = new TreeMap<>(answers.of(
                form.id(), person, now, changed ? ways.get(random.nextInt(ways.size())) : Map.of(), country));
        if (changed) {
            form.fields().stream()
                    .filter(field ->
                            CHOICES.contains(field.type()) && !field.options().isEmpty())
                    .filter(field -> random.nextInt(6) == 0)
                    .forEach(field -> data.put(field.key(), option(field)));
        }
        return data;
    }

    /** All that the stories answer otherwise in a step. */
    private static List<Map<String, Object>> ways(String step) {
        var ways = new ArrayList<Map<String, Object>>();
        ways.add(Map.of());
        StoryBook.all().stream()
                .flatMap(story -> story.answers().getOrDefault(step, List.of()).stream())
                .distinct()
                .forEach(ways::add);
        return ways;
    }

    /** What a field misses is filled in, what it refuses is left out or chosen anew. */
    Map<String, Object> mended(
            FormDefinition form, Map<String, Object> data, List<FieldProblem> problems, Instant now) {
        var other = new HashMap<>(data);
        for (var problem : problems) {
            var field = form.field(problem.field());
            if (field.isEmpty() || other.containsKey(problem.field()) && random.nextInt(3) > 0) {
                other.remove(problem.field());
            } else {
                other.put(problem.field(), something(field.get(), now));
            }
        }
        return other;
    }

    private Object something(Field field, Instant now) {
        var someday = now.plusSeconds(
                        86_400L * List.of(0, 1, 7, 14, 30, -1, -20).get(random.nextInt(7)))
                .toString();
        return switch (field.type()) {
            case "radio", "select" -> field.options().isEmpty() ? "other" : option(field);
            case "checklist" -> field.options().isEmpty() ? List.of() : List.of(option(field));
            case "checkbox" -> true;
            case "number" -> 1;
            case "datetime" -> random.nextInt(4) == 0 ? someday.substring(0, 16) + "Z" : someday.substring(0, 10);
            default -> "fictional, only for a trial";
        };
    }

    private String option(Field field) {
        var options = field.options().stream().map(Option::value).toList();
        return options.get(random.nextInt(options.size()));
    }
}
