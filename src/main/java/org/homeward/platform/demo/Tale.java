package org.homeward.platform.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.jspecify.annotations.Nullable;

/** One person's story while it is told: which steps were done, by whom, and which is next. */
public final class Tale {

    private final StoryTeller teller;
    private final Scenario scenario;
    private final int person;
    private final CaseNumber number;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private @Nullable String pause;
    private boolean withdrawn;
    private boolean ageAsked;
    private String hostsLast = "";

    Tale(StoryTeller teller, Scenario scenario, int person, CaseNumber number) {
        this.teller = teller;
        this.scenario = scenario;
        this.person = person;
        this.number = number;
    }

    public CaseNumber number() {
        return number;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The step that is told next, a consent being taken back before it if the story says so; empty if none is open. */
    public Optional<OpenStep> next() {
        var next = teller.open(number, scenario);
        var withdrawal = scenario.withdrawal();
        if (!ageAsked
                && next.filter(step -> step.key().equals(scenario.ageAsked())).isPresent()) {
            ageAsked = true;
            teller.askAge(number, actors.getOrDefault(ReturnWishProcess.Step.ASK_CONSENTS, hostsLast));
            return teller.open(number, scenario);
        }
        if (withdrawal == null
                || withdrawn
                || next.filter(step -> step.key().equals(withdrawal.before())).isEmpty()) {
            return next;
        }
        withdrawn = true;
        var by = Objects.requireNonNullElse(withdrawal.by(), ReturnWishProcess.Step.ASK_CONSENTS);
        teller.withdraw(number, known(next.get().child()), withdrawal, actors.getOrDefault(by, ""));
        return teller.open(number, scenario);
    }

    /** How long it is quiet when nothing is open; empty where that would be the end. */
    public Optional<String> pause() {
        return Optional.ofNullable(pause);
    }

    /** Hands the step in as the story says. */
    public void tell(OpenStep step) {
        tell(step, Map.of());
    }

    /** Hands the step in with what is different this time. */
    public void tell(OpenStep step, Map<String, Object> changes) {
        teller.handIn(step, account(step), answers(step, changes));
        told(step);
    }

    /** Somebody handed the step in, in whatever way. */
    void told(OpenStep step) {
        actors.put(step.key(), account(step));
        if (step.agency().country().value().equals(scenario.host())) {
            hostsLast = account(step);
        }
        times.merge(step.key(), 1, Integer::sum);
        turns.merge(step.agency().value(), 1, Integer::sum);
        var quiet = StoryBook.pause(step.key());
        pause = quiet == null ? pause : quiet;
    }

    /** Who does it. */
    public String account(OpenStep step) {
        return StoryPeople.of(
                step.agency(), step.group(), turns.getOrDefault(step.agency().value(), 0));
    }

    /** What is answered, with what is different this time. */
    Map<String, Object> answers(OpenStep step, Map<String, Object> changes) {
        var all = new HashMap<>(scenario.changes(step.key(), times.getOrDefault(step.key(), 0)));
        all.putAll(changes);
        if (step.key().equals(HandoverProcess.Step.SEND_NOTICE)) {
            teller.approvedDay(step).ifPresent(day -> all.putIfAbsent(HandoverProcess.Variable.PLANNED_HANDOVER, day));
        }
        return teller.answers(step.formKey(), known(step.child()), all);
    }

    /** Whether each changed answer of the scenario was given, in the steps that there are in the models. */
    boolean isWhole(Predicate<String> inModels) {
        return scenario.answers().entrySet().stream()
                        .filter(changed -> inModels.test(changed.getKey()))
                        .allMatch(changed -> times.getOrDefault(changed.getKey(), 0)
                                >= changed.getValue().size())
                && (scenario.withdrawal() == null || withdrawn);
    }

    private StoryPerson known(boolean child) {
        return new StoryPerson(person, scenario, child);
    }
}
