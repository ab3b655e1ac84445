package org.homeward.studio.trying;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.RefusalException;
import org.homeward.studio.trying.ScenarioOutcome.How;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Goes through a set of files with one scenario after the other: the files are read for the first one. Nothing stays. */
final class ScenarioRun implements AutoCloseable {

    private static final String SUBJECT = "scenario";

    private final Walks walks;
    private final Map<String, byte[]> files;
    private final MessageSource texts;
    private final Locale language;
    private @Nullable WalkId walk;

    /** The one that was gone last to its end. */
    private @Nullable SavedScenario gone;

    /**
     * @param language of the names of steps
     */
    ScenarioRun(Walks walks, Map<String, byte[]> files, MessageSource texts, Locale language) {
        this.texts = texts;
        this.walks = walks;
        this.files = files;
        this.language = language;
    }

    ScenarioOutcome of(SavedScenario scenario) {
        try {
            var isGone = isGone(scenario);
            var begun = isGone ? Objects.requireNonNull(walk) : begun(scenario);
            gone = null;
            for (int at = isGone ? scenario.steps().size() : scenario.before().size();
                    at < scenario.steps().size();
                    at++) {
                var given = scenario.steps().get(at);
                var stopped = given.step() == null ? time(begun) : answered(begun, scenario, given);
                if (stopped != null) {
                    return outcome(scenario, stopped, at);
                }
            }
            gone = scenario;
            var end = scenario.delivered() == null ? null : notAtItsEnd(begun, scenario.delivered());
            return outcome(
                    scenario,
                    end == null ? new Stop(How.passed, "") : end,
                    scenario.steps().size());
        } catch (ModelRefusedException refused) {
            return outcome(scenario, new Stop(How.refused, String.valueOf(refused.getMessage())), 0);
        } catch (InvalidContentException | ConflictException wrong) {
            return outcome(scenario, new Stop(How.wrongAnswer, process(scenario) + why(wrong)), 0);
        } catch (NotFound | WalkStoppedException stopped) {
            return outcome(scenario, new Stop(How.stopped, process(scenario)), 0);
        }
    }

    /** The name of the process with which it begins. */
    private String process(SavedScenario scenario) {
        return walks.beginnings(files, language).stream()
                .filter(one -> one.process().equals(scenario.facts().process()))
                .map(Walks.Beginning::name)
                .findFirst()
                .orElse(scenario.facts().process());
    }

    /** Whether the walk was just gone with the same case and answers: only its end may be another one. */
    private boolean isGone(SavedScenario scenario) {
        return gone != null
                && gone.facts().equals(scenario.facts())
                && gone.steps().equals(scenario.steps());
    }

    private WalkId begun(SavedScenario scenario) {
        var begun = walk;
        if (begun == null) {
            begun = walks.start(files, scenario.facts(), scenario.before(), SUBJECT, scenario.keptBy());
            walk = begun;
        } else {
            walks.again(begun, scenario.facts(), scenario.before());
        }
        return begun;
    }

    private @Nullable Stop answered(WalkId begun, SavedScenario scenario, WalkAction given) {
        var key = String.valueOf(given.step());
        try {
            return walks.answerFirst(begun, key, given.data())
                    ? null
                    : unknown(begun, walks.waiting(begun), scenario, key);
        } catch (InvalidContentException | ConflictException wrong) {
            return new Stop(How.wrongAnswer, walks.name(begun, key, language) + why(wrong));
        } catch (WalkStoppedException stopped) {
            return new Stop(How.stopped, walks.name(begun, key, language));
        }
    }

    /** The step's reason, once for all fields. */
    private String why(RefusalException refused) {
        var sentences = refused instanceof InvalidContentException wrong
                ? FieldMessage.of(wrong, "", texts, language).stream().map(FieldMessage::message)
                : Stream.of(String.valueOf(texts.getMessage(refused.messageKey(), null, language)));
        return sentences.distinct().collect(Collectors.joining(" ", " – ", ""));
    }

    /** A step waits that the scenario knows nothing of, or the step that it goes on with doesn't wait. */
    private Stop unknown(WalkId begun, Set<String> waiting, SavedScenario scenario, String next) {
        var known = steps(scenario);
        return waiting.stream()
                .filter(step -> !known.contains(step))
                .findFirst()
                .map(step -> new Stop(How.newStep, walks.name(begun, step, language)))
                .orElseGet(() -> new Stop(How.notOpen, walks.name(begun, next, language)));
    }

    private @Nullable Stop time(WalkId begun) {
        try {
            walks.nextJob(begun);
            return null;
        } catch (ConflictException nothing) {
            return new Stop(How.noTime, "");
        } catch (WalkStoppedException stopped) {
            return new Stop(How.stopped, walks.name(begun, stopped.element(), language));
        }
    }

    /** Whether a step still waits, or the process came to another end. */
    private @Nullable Stop notAtItsEnd(WalkId begun, String delivered) {
        var state = walks.state(begun, language);
        if (!state.open().isEmpty()) {
            return new Stop(How.newStep, state.open().get(0).name());
        }
        var ends = state.happened().stream()
                .filter(line -> line.code().equals("ended") && delivered.startsWith(line.process() + "/"))
                .toList();
        if (ends.stream().anyMatch(line -> delivered.equals(DeliveredWalk.key(line.process(), line.element())))) {
            return null;
        }
        return ends.isEmpty()
                ? new Stop(How.noEnd, "")
                : new Stop(How.otherEnd, ends.get(ends.size() - 1).name());
    }

    private static Set<String> steps(SavedScenario scenario) {
        return scenario.steps().stream()
                .map(WalkAction::step)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static ScenarioOutcome outcome(SavedScenario scenario, Stop stop, int at) {
        return new ScenarioOutcome(
                scenario.delivered(),
                scenario.name(),
                stop.how(),
                stop.step(),
                at,
                scenario.steps().size());
    }

    @Override
    public void close() {
        if (walk != null) {
            walks.end(walk);
        }
    }

    private record Stop(How how, String step) {}
}
