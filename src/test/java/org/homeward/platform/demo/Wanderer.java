package org.homeward.platform.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.Option;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepSubmission;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;

/** Hands in whatever step is open as somebody at its desk, with the story's answers or with chance ones. */
public final class Wanderer {

    private static final Set<String> CHOICES = Set.of("radio", "select");

    private final HandIn handIn;
    private final FormLibrary forms;
    private final Directory directory;
    private final Clock clock;
    private final Scenario scenario;
    private final Map<String, Object> otherwise;
    private final DemoAnswers answers = new DemoAnswers();

    public Wanderer(HandIn handIn, FormLibrary forms, Directory directory, Clock clock) {
        this(handIn, forms, directory, clock, StoryBook.usual());
    }

    public Wanderer(HandIn handIn, FormLibrary forms, Directory directory, Clock clock, Scenario scenario) {
        this(handIn, forms, directory, clock, scenario, Map.of());
    }

    /** Some fields have other answers than the story's wherever they are asked. */
    Wanderer(
            HandIn handIn,
            FormLibrary forms,
            Directory directory,
            Clock clock,
            Scenario scenario,
            Map<String, Object> otherwise) {
        this.otherwise = Map.copyOf(otherwise);
        this.handIn = handIn;
        this.forms = forms;
        this.directory = directory;
        this.clock = clock;
        this.scenario = scenario;
    }

    public List<Field> fields(OpenStep step) {
        return forms.of(step).fields();
    }

    /** The story's answers for the step's form, as far as the form has such fields. */
    public Map<String, Object> told(OpenStep step) {
        var all = answers.of(
                step.formKey(),
                new StoryPerson(0, scenario, step.child()),
                clock.instant(),
                Map.of(),
                step.agency().country().value());
        all.putAll(otherwise);
        var known = fields(step).stream().map(Field::key).collect(Collectors.toSet());
        all.keySet().retainAll(known);
        return all;
    }

    /** The story's answers, some of them changed or left out by chance. */
    public Map<String, Object> byChance(OpenStep step, Random random) {
        var data = new HashMap<>(told(step));
        for (var field : fields(step)) {
            if (CHOICES.contains(field.type()) && random.nextInt(7) == 0) {
                var options = field.options().stream().map(Option::value).toList();
                data.put(field.key(), options.get(random.nextInt(options.size())));
            } else if (random.nextInt(15) == 0) {
                data.remove(field.key());
            }
        }
        return data;
    }

    /** Whether the answer was taken. */
    public boolean handsIn(OpenStep step, Map<String, Object> data) {
        return refused(step, data).isEmpty();
    }

    /** Why the answer wasn't taken. */
    public List<String> refused(OpenStep step, Map<String, Object> data) {
        var actor = actor(step);
        try {
            ActingParty.as(actor.agency(), () -> handIn.handIn(step.id(), StepSubmission.now(data), null, actor));
            return List.of();
        } catch (InvalidContentException refused) {
            return refused.problems().stream().map(Object::toString).toList();
        } catch (ConflictException | NotFound late) {
            return List.of(late.getClass().getSimpleName());
        }
    }

    private Actor actor(OpenStep step) {
        var functions = directory.agency(step.agency()).orElseThrow().functions();
        return new Actor(
                "wanderer",
                "wanderer",
                Set.of(Role.valueOf(step.group())),
                functions,
                step.agency(),
                step.agency().country(),
                Locale.ENGLISH,
                false);
    }
}
