package org.homeward.engine.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStartOptions;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks through drafts with fictional cases, each in a tenant of the second engine: nothing of the product is touched, nobody
 * is told anything, and nothing stays when a walk ends.
 */
@Component
public class Walks {

    /** A walk that nobody has touched for so long is removed. */
    static final Duration LEFT_AFTER = Duration.ofDays(1);

    private static final String EMPTY = "{\"type\":\"default\",\"components\":[]}";

    private final SandboxEngine second;
    private final CurrentWalk current;
    private final WalkTable walks;
    private final WalkModels models;
    private final WalkSteps steps;
    private final WalkJobs jobs;
    private final WalkMessageDelivery delivery;
    private final WalkAnswers answers;
    private final DraftModelCheckDeployer wall;
    private final WalkStart start;
    private final WalkPreconditions before;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Walks(
            SandboxEngine second,
            CurrentWalk current,
            WalkTable walks,
            WalkModels models,
            WalkSteps steps,
            WalkJobs jobs,
            WalkMessageDelivery delivery,
            WalkAnswers answers,
            DraftModelCheckDeployer wall,
            WalkStart start,
            WalkPreconditions before,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.second = second;
        this.current = current;
        this.walks = walks;
        this.models = models;
        this.steps = steps;
        this.jobs = jobs;
        this.delivery = delivery;
        this.answers = answers;
        this.wall = wall;
        this.start = start;
        this.before = before;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // a walk that stops must not spoil what its caller does
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Begins a walk.
     *
     * @param files the draft's files with those of all other phases
     * @param subject what is tried, {@code draft 7}
     * @param by the account's name
     * @throws ModelRefusedException if the wall refuses a file or the engine can't read it
     * @throws WalkStoppedException if the process stops before its first step
     */
    public WalkId start(Map<String, byte[]> files, WalkFacts facts, String subject, String by) {
        return start(files, facts, List.of(), subject, by);
    }

    /**
     * The same, after earlier steps were answered, or with a message.
     *
     * @param before answers of earlier steps of any process, in their order, and the message that begins the process
     * @throws NotFound if there is no such process or step
     * @throws InvalidContentException if an earlier step refuses its answers
     */
    public WalkId start(
            Map<String, byte[]> files, WalkFacts facts, List<WalkAction> before, String subject, String by) {
        var id = new WalkId("w" + UUID.randomUUID().toString().replace("-", ""));
        second.engine();
        var walk = new RunningWalk(id, WalkStoredState.of(facts));
        walk.names(wall.names(files));
        transaction.executeWithoutResult(status -> current.in(walk, () -> {
            WalkStopReasons.refused(() -> models.deploy(id, files));
            told(() -> start.begin(walk, before));
            walks.insert(id, subject, by, walk.memory());
            return id;
        }));
        return id;
    }

    /** Begins anew with another case in the same files, which are not read again; throws as {@link #start}. */
    public void again(WalkId id, WalkFacts facts, List<WalkAction> before) {
        second.engine();
        transaction.executeWithoutResult(status -> {
            walks.hold(id).orElseThrow(NotFound::aPage);
            anew(id, facts, before);
        });
    }

    private void anew(WalkId id, WalkFacts facts, List<WalkAction> given) {
        models.empty(id);
        var walk = new RunningWalk(id, WalkStoredState.of(facts));
        current.in(walk, () -> {
            told(() -> start.begin(walk, given));
            return id;
        });
        walks.update(id, walk.memory());
    }

    /** The processes with which a walk through these files can begin, named in the reader's language; the whole journey first. */
    public List<Beginning> beginnings(Map<String, byte[]> files, Locale language) {
        return WalkBeginnings.of(files, language);
    }

    /** Where the walk stands, in the reader's language; throws {@link NotFound} for none. */
    public WalkState state(WalkId id, Locale language) {
        return read(id, memory -> {
            var open = steps.open(id, memory.facts(), language);
            var due = jobs.waiting(id, memory.facts(), memory.now(), language);
            var over = open.isEmpty()
                    && second.engine()
                                    .getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .tenantIdIn(id.value())
                                    .count()
                            == 0;
            return new WalkState(
                    memory.facts(), memory.now(), open, due, WalkEventLines.of(memory, id, models, language), over);
        });
    }

    /** The keys of the steps that wait, first what is due first; throws {@link NotFound} for no walk. */
    public Set<String> waiting(WalkId id) {
        return read(id, memory -> steps.waiting(id));
    }

    /** The schema of a step's form as its agency would see it; without fields if it has none. */
    public String form(WalkId id, String step, Locale language) {
        return read(id, memory -> {
            var task = steps.task(id, step);
            return schema(id, memory, steps.place(task), new StepId(step), steps.variables(task), language);
        });
    }

    private String schema(
            WalkId id,
            WalkStoredState memory,
            WalkModelStep place,
            StepId step,
            Map<String, Object> known,
            Locale language) {
        var walk = new RunningWalk(id, memory);
        return current.in(walk, () -> answers.schema(walk, place, step, known, language))
                .orElse(EMPTY);
    }

    /** With what the walk can begin anew, named in the reader's language; empty once something was done in it. */
    public Optional<WalkStartOptions> offer(WalkId id, Locale language) {
        return read(
                id,
                memory -> isAtItsBeginning(memory)
                        ? Optional.of(before.offer(id, memory.began(), language))
                        : Optional.empty());
    }

    /** The schema of the form of a step that may have been answered before; throws {@link NotFound} if there is no such step. */
    public String earlierForm(WalkId id, String step, Locale language) {
        return read(id, memory -> {
            var place = WalkModelStep.of(models.phases(id), step).orElseThrow(NotFound::aStep);
            return schema(id, memory, place, WalkStart.EARLIER, Map.of(), language);
        });
    }

    /**
     * The variables that a message brings into the walk's process, by name: with the question of a form that asks it, as a component in
     * JSON.
     */
    public Map<String, Optional<String>> messageData(WalkId id, String message, Locale language) {
        return read(id, memory -> before.data(id, memory.began(), message, language));
    }

    /**
     * Begins anew after one more answer of an earlier step, or with this message in place of another; throws as {@link #start}, and
     * {@link ConflictException} once something was done in the walk.
     */
    public void beginWith(WalkId id, WalkAction more) {
        second.engine();
        transaction.executeWithoutResult(status -> {
            var memory = walks.hold(id).orElseThrow(NotFound::aPage);
            if (!isAtItsBeginning(memory)) {
                throw ConflictException.goneMeanwhile();
            }
            anew(id, memory.began(), more.after(memory.given()));
        });
    }

    private static boolean isAtItsBeginning(WalkStoredState memory) {
        return memory.given().stream().allMatch(WalkAction::standsBefore);
    }

    /** The values that the form shows before it is answered. */
    public Map<String, Object> known(WalkId id, String step) {
        return read(id, memory -> steps.known(steps.task(id, step)));
    }

    /**
     * Answers a step: the same check, the same parting of the fields and the same refusals as a real hand-in.
     *
     * @throws InvalidContentException with a problem per field, by the form's check or by what the program insists on
     * @throws ConflictException if another step has to come first, whatever is answered
     * @throws NotFound if the step isn't open
     * @throws WalkStoppedException if the process can't go on; nothing of the answer stays
     */
    public void answer(WalkId id, String step, Map<String, Object> data) {
        answer(id, () -> steps.task(id, step), data);
    }

    /** As {@link #answer}, whichever of the open steps with this key is due first; false if none is open. */
    public boolean answerFirst(WalkId id, String key, Map<String, Object> data) {
        second.engine();
        var first = steps.first(id, key);
        first.ifPresent(task -> answer(id, () -> task, data));
        return first.isPresent();
    }

    private void answer(WalkId id, Supplier<Task> step, Map<String, Object> data) {
        try {
            change(id, walk -> {
                var task = step.get();
                var place = steps.place(task);
                walk.given(WalkAction.answer(place.key(), data));
                WalkStopReasons.told(() -> {
                    var variables = answers.take(
                            walk, place, new StepId(task.getId()), steps.variables(task), data, "answered");
                    second.engine().getTaskService().complete(task.getId(), variables);
                    delivery.settle(walk);
                });
            });
        } catch (WalkAnswerRefusedException refused) {
            change(id, refused::keepIn);
            throw refused.because();
        }
    }

    private static void told(Runnable work) {
        try {
            work.run();
        } catch (WalkAnswerRefusedException refused) {
            throw refused.because();
        }
    }

    /** The problems that would refuse the step now with any answers, as a case's page says it before anything is typed. */
    public List<FieldProblem> foreseen(WalkId id, String step) {
        return read(id, memory -> {
            var walk = new RunningWalk(id, memory);
            var task = steps.task(id, step);
            return current.in(
                    walk, () -> answers.foreseen(walk, steps.place(task), new StepId(step), steps.variables(task)));
        });
    }

    /**
     * Lets time pass to what falls due next, a timer or the day that a step waits for, and runs it; throws {@link ConflictException} if
     * nothing waits for time.
     */
    public void nextJob(WalkId id) {
        change(id, walk -> {
            var next = jobs.next(id, walk.facts, walk.now).orElseThrow(ConflictException::stepDone);
            if (next.due().isAfter(walk.now)) {
                walk.now = next.due();
            }
            walk.happened("time", next.process(), next.element());
            walk.given(WalkAction.time(next.element()));
            WalkStopReasons.told(() -> {
                if (next.timer() != null) {
                    second.engine().getManagementService().executeJob(next.id());
                }
                delivery.settle(walk);
            });
        });
    }

    /** The name of an element of the walk's models in the reader's language; its id if it isn't in them. */
    public String name(WalkId id, String element, Locale language) {
        return read(id, memory -> WalkModels.name(models.phases(id), element, language));
    }

    /** The name of a process's element in these files. */
    public static String name(DeployedPhase files, String process, String element, Locale language) {
        return WalkModels.name(files, process, element, language);
    }

    /** The acts in the walk, in their order. */
    public List<WalkAction> given(WalkId id) {
        return read(id, WalkStoredState::given);
    }

    /** The facts of the walk's case when it began. */
    public WalkFacts began(WalkId id) {
        return read(id, WalkStoredState::began);
    }

    /** The person who began the walk, and its draft. */
    public Running running(WalkId id) {
        return walks.running(id).orElseThrow(NotFound::aPage);
    }

    /** The walks through a draft that run, what was touched last first. */
    public List<Running> of(String subject) {
        return walks.of(subject);
    }

    /** Ends the walk; nothing of it stays. */
    public void end(WalkId id) {
        second.engine();
        transaction.executeWithoutResult(status -> {
            walks.hold(id).orElseThrow(NotFound::aPage);
            models.remove(id);
            walks.delete(id);
        });
    }

    /** Ends the walks that nobody has touched for a day. */
    @BackgroundRound(pause = "PT1H")
    void endLeft() {
        walks.leftSince(clock.instant().minus(LEFT_AFTER)).forEach(this::end);
    }

    private <T> T read(WalkId id, Function<WalkStoredState, T> question) {
        second.engine();
        return Objects.requireNonNull(
                transaction.execute(status -> question.apply(walks.find(id).orElseThrow(NotFound::aPage))));
    }

    private void change(WalkId id, Consumer<RunningWalk> work) {
        second.engine();
        transaction.executeWithoutResult(status -> {
            var walk = new RunningWalk(id, walks.hold(id).orElseThrow(NotFound::aPage));
            current.in(walk, () -> {
                work.accept(walk);
                return id;
            });
            walks.update(id, walk.memory());
        });
    }

    /** A process with which a walk can begin, with its name. */
    public record Beginning(String process, String name) {}

    /** A walk that runs. */
    public record Running(WalkId id, String subject, String startedBy, Instant touched) {}
}
