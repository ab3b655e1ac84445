package org.homeward.studio.trying;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.models.RefusedModel;
import org.homeward.engine.sandbox.WalkGiven;
import org.homeward.engine.sandbox.WalkId;
import org.homeward.engine.sandbox.WalkStopped;
import org.homeward.engine.sandbox.Walks;
import org.homeward.shared.NotThere;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.trying.ScenarioOutcome.How;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kept walks of a procedure, gone again through other versions of it. */
@Component
public class Scenarios {

    private static final String SUBJECT = "scenario";
    private static final int LONGEST_NAME = 120;

    private final ScenarioTable table;
    private final Walks walks;
    private final WholeSet whole;

    Scenarios(ScenarioTable table, Walks walks, WholeSet whole) {
        this.table = table;
        this.walks = walks;
        this.whole = whole;
    }

    /** The kept walks of a procedure, by name. */
    public List<Scenario> of(Sop sop) {
        return table.of(sop);
    }

    /**
     * Keeps what was done in a walk under a name; one of the same name is replaced.
     *
     * @throws WrongContent at {@code name} if it is empty or too long, or if nothing was done in the walk yet
     */
    void keep(Sop sop, WalkId walk, String name, String by) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw WrongContent.field("name", "trying.name.wrong", LONGEST_NAME);
        }
        var given = walks.given(walk);
        if (given.isEmpty()) {
            throw WrongContent.field("name", "trying.name.nothing");
        }
        table.keep(sop, stripped, walks.began(walk), given, by);
    }

    /** Takes one out; it is shown as taken out until the next version is published. */
    String takeOut(Sop sop, ScenarioId id, String by) {
        var scenario = table.find(sop, id).orElseThrow(NotThere::aPage);
        table.takeOut(id, by);
        return scenario.name();
    }

    /** The kept walks that were taken out since the last version, by name. */
    public List<Scenario> takenOut(Sop sop) {
        return table.takenOut(sop);
    }

    /** The second person has seen them. */
    public void forgetTakenOut(Sop sop) {
        table.deleteTakenOut(sop);
    }

    /**
     * Goes through these files with each scenario of the procedure; nothing of it stays.
     *
     * @return how each of them went, by name; names of steps in English
     */
    public List<ScenarioOutcome> run(Sop sop, SopFiles files) {
        return run(sop, files, Locale.ENGLISH);
    }

    /** The same, names of steps in the reader's language. */
    public List<ScenarioOutcome> run(Sop sop, SopFiles files, Locale language) {
        var scenarios = table.of(sop);
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var all = whole.with(sop, files);
        return scenarios.stream().map(scenario -> run(scenario, all, language)).toList();
    }

    /** Throws {@link WrongContent} that names each scenario which stops in these files, and why. */
    public void requirePassed(Sop sop, SopFiles files) {
        var stopped = run(sop, files).stream()
                .filter(outcome -> !outcome.passed())
                .map(outcome ->
                        new FieldProblem(outcome.name(), "trying.how." + outcome.how(), List.of(outcome.step())))
                .toList();
        if (!stopped.isEmpty()) {
            throw WrongContent.fields(stopped);
        }
    }

    private ScenarioOutcome run(Scenario scenario, Map<String, byte[]> files, Locale language) {
        WalkId walk;
        try {
            walk = walks.start(files, scenario.facts(), scenario.before(), SUBJECT, scenario.keptBy());
        } catch (RefusedModel refused) {
            return outcome(scenario, How.refused, String.valueOf(refused.getMessage()), 0);
        } catch (WrongContent | TooLate wrong) {
            return outcome(scenario, How.wrongAnswer, scenario.facts().process(), 0);
        } catch (NotThere | WalkStopped stopped) {
            return outcome(scenario, How.stopped, scenario.facts().process(), 0);
        }
        try {
            return walked(scenario, walk, language);
        } finally {
            walks.end(walk);
        }
    }

    private ScenarioOutcome walked(Scenario scenario, WalkId walk, Locale language) {
        for (int at = scenario.before().size(); at < scenario.steps().size(); at++) {
            var given = scenario.steps().get(at);
            var stopped = given.step() == null ? time(walk) : answered(scenario, walk, given, language);
            if (stopped != null) {
                return outcome(scenario, stopped.how(), stopped.step(), at);
            }
        }
        return outcome(scenario, How.passed, "", scenario.steps().size());
    }

    private @Nullable Stop answered(Scenario scenario, WalkId walk, WalkGiven given, Locale language) {
        var open = walks.state(walk, language).open();
        var step = open.stream().filter(one -> one.key().equals(given.step())).findFirst();
        if (step.isEmpty()) {
            var known = steps(scenario);
            return open.stream()
                    .filter(one -> !known.contains(one.key()))
                    .findFirst()
                    .map(one -> new Stop(How.newStep, one.name()))
                    .orElseGet(() -> new Stop(How.notOpen, String.valueOf(given.step())));
        }
        try {
            walks.answer(walk, step.get().id(), given.data());
            return null;
        } catch (WrongContent | TooLate wrong) {
            return new Stop(How.wrongAnswer, step.get().name());
        } catch (WalkStopped stopped) {
            return new Stop(How.stopped, step.get().name());
        }
    }

    private @Nullable Stop time(WalkId walk) {
        try {
            walks.nextJob(walk);
            return null;
        } catch (TooLate nothing) {
            return new Stop(How.noTime, "");
        } catch (WalkStopped stopped) {
            return new Stop(How.stopped, stopped.element());
        }
    }

    private static Set<String> steps(Scenario scenario) {
        var keys = new HashSet<String>();
        scenario.steps().stream()
                .map(WalkGiven::step)
                .filter(java.util.Objects::nonNull)
                .forEach(keys::add);
        return keys;
    }

    private static ScenarioOutcome outcome(Scenario scenario, How how, String step, int at) {
        return new ScenarioOutcome(
                scenario.id(), scenario.name(), how, step, at, scenario.steps().size());
    }

    private record Stop(How how, String step) {}
}
