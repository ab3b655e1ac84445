package org.homeward.platform.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.jspecify.annotations.Nullable;

/**
 * One person's story while it is told: the finished steps, the people who did them, and the next step. A relative of the person has a case
 * and a tale too; the first person's tale tells both, the step first that comes first in a story.
 */
public final class DemoPersonStory {

    /** People who cross together are proposed and announced for the same day. */
    private static final List<String> DAYS =
            List.of(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE, HandoverProcess.Variable.PLANNED_HANDOVER);

    private static final long WEEK = 7;

    private final DemoStoryPlayer teller;
    private final Scenario scenario;
    private final int person;
    private final CaseNumber number;
    private final @Nullable DemoPersonStory linked;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, Object> agreed = new HashMap<>();
    private @Nullable String pause;
    private @Nullable String untilDay;
    private boolean withdrawn;
    private final Set<String> opened = new HashSet<>();
    private @Nullable Instant pausedUntil;
    private boolean wentOn;
    private String hostsLast;

    DemoPersonStory(
            DemoStoryPlayer teller,
            Scenario scenario,
            int person,
            CaseNumber number,
            @Nullable DemoPersonStory linked) {
        this.teller = teller;
        this.scenario = scenario;
        this.person = person;
        this.number = number;
        this.linked = linked;
        this.hostsLast = StoryBook.opener(scenario);
    }

    public CaseNumber number() {
        return number;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The tale of who belongs to the person. */
    Optional<DemoPersonStory> linked() {
        return Optional.ofNullable(linked);
    }

    /**
     * The step that is told next, of either person; events between two steps happen before it. Empty if none is open, or all that are wait.
     */
    public Optional<OpenStep> next() {
        var next = nextOfPerson();
        if (linked == null) {
            return next;
        }
        var other = linked;
        return Stream.concat(
                        next.filter(step -> isReady(step, other)).stream(),
                        other.nextOfPerson().filter(step -> other.isReady(step, this)).stream())
                .min(Comparator.comparingInt(step -> StoryBook.rank(step.key())));
    }

    /** Whether it waits for nobody: two who cross together are announced, checked and handed over one right after the other. */
    private boolean isReady(OpenStep step, DemoPersonStory other) {
        var pair = linked == null ? other.scenario.linked() : scenario.linked();
        var key = step.key();
        return pair == null
                || !pair.together()
                || !StoryBook.isTogether(key)
                || teller.isOpen(other.number, key)
                || other.times.getOrDefault(key, 0) > times.getOrDefault(key, 0);
    }

    private Optional<OpenStep> nextOfPerson() {
        var next = teller.open(number, scenario);
        var withdrawal = scenario.happenings().withdrawal();
        var opens = next.flatMap(this::opensBefore);
        if (opens.isPresent()) {
            opened.add(opens.get());
            teller.opens(opens.get(), number, actors.getOrDefault(ReturnWishProcess.Step.ASK_CONSENTS, hostsLast));
            return teller.open(number, scenario);
        }
        if (next.isPresent() && isPaused(next.get())) {
            return Optional.empty();
        }
        untilDay = next.flatMap(this::waitsFor).orElse(null);
        if (untilDay != null) {
            return Optional.empty();
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

    /** The step that somebody opens from the page of the case before this step. */
    private Optional<String> opensBefore(OpenStep next) {
        return scenario.happenings().opened().entrySet().stream()
                .filter(one -> one.getValue().equals(next.key()) && !opened.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isPaused(OpenStep next) {
        var asked = scenario.happenings().pause();
        if (asked == null || wentOn || !next.key().equals(asked.before())) {
            return false;
        }
        if (pausedUntil == null) {
            pausedUntil = teller.pause(next, asked);
            pause = "P" + asked.days() + "D";
        }
        if (teller.isBefore(pausedUntil)) {
            return true;
        }
        teller.goOn(next);
        wentOn = true;
        return false;
    }

    /**
     * How long the step waits for its day: nobody is handed over before the one that was announced, and where each agency takes the time
     * that it has, a week at most passes at once.
     */
    public Optional<String> waitsFor(OpenStep step) {
        var announced = teller.daysAhead(step);
        var days =
                announced == 0 && scenario.happenings().lastDays() ? Math.min(WEEK, teller.daysLeft(step)) : announced;
        return days == 0 ? Optional.empty() : Optional.of("P" + days + "D");
    }

    /** How long it is quiet when nothing is open, or until a day comes; empty where that would be the end. */
    public Optional<String> pause() {
        return Stream.concat(Stream.of(this), Stream.ofNullable(linked))
                .flatMap(tale -> Stream.ofNullable(tale.untilDay))
                .findFirst()
                .or(() -> Optional.ofNullable(pause));
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
        if (linked != null && step.number().equals(linked.number)) {
            linked.told(step);
            pause = linked.pause == null ? pause : linked.pause;
            return;
        }
        actors.put(step.key(), account(step));
        if (step.agency().country().value().equals(scenario.host())) {
            hostsLast = account(step);
        }
        times.merge(step.key(), 1, Integer::sum);
        turns.merge(step.agency().value(), 1, Integer::sum);
        var quiet = StoryBook.pause(step.key());
        pause = quiet == null ? pause : quiet;
    }

    /** The account that does it. */
    public String account(OpenStep step) {
        if (linked != null && step.number().equals(linked.number)) {
            return linked.account(step);
        }
        return DemoStoryStaff.of(
                step.agency(), step.group(), turns.getOrDefault(step.agency().value(), 0));
    }

    /** The answers, with this time's differences. */
    Map<String, Object> answers(OpenStep step, Map<String, Object> changes) {
        if (linked == null) {
            return answersOfPerson(step, changes);
        }
        var tale = step.number().equals(number) ? this : linked;
        var answers = tale.answersOfPerson(step, changes);
        if (Objects.requireNonNull(scenario.linked()).together()) {
            DAYS.forEach(day -> answers.computeIfPresent(day, (key, own) -> agreed.computeIfAbsent(key, first -> own)));
        }
        return answers;
    }

    private Map<String, Object> answersOfPerson(OpenStep step, Map<String, Object> changes) {
        var all = new HashMap<>(scenario.changes(step.key(), times.getOrDefault(step.key(), 0)));
        all.putAll(changes);
        if (step.key().equals(HandoverProcess.Step.SEND_NOTICE)) {
            teller.approvedDay(step).ifPresent(day -> all.putIfAbsent(HandoverProcess.Variable.PLANNED_HANDOVER, day));
        }
        return teller.answers(step, known(step.child()), all);
    }

    /** Whether each changed answer of the scenario was given, in the steps that there are in the models. */
    boolean isWhole(Predicate<String> inModels) {
        return scenario.answers().entrySet().stream()
                        .filter(changed -> inModels.test(changed.getKey()))
                        .allMatch(changed -> times.getOrDefault(changed.getKey(), 0)
                                >= changed.getValue().size())
                && (scenario.happenings().withdrawal() == null || withdrawn)
                && opened.equals(scenario.happenings().opened().keySet())
                && (scenario.happenings().pause() == null || pausedUntil != null);
    }

    private StoryPerson known(boolean child) {
        return new StoryPerson(person, scenario, child);
    }
}
