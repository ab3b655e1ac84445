package org.homeward.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.casefile.drafts.Drafts;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.BackdatedEntry;
import org.homeward.engine.Idempotency;
import org.homeward.engine.MessageDeliveryTrigger;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.sop.declared.DeclaredStepEffects;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands a step in: everything of it in one transaction, or nothing. */
@Component
public class HandIn {

    private final Idempotency idempotency;
    private final StepOperations steps;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final CaseAccess access;
    private final FormLibrary forms;
    private final StepCheck check;
    private final HandInSplit records;
    private final Drafts drafts;
    private final DeclaredStepEffects stepEffects;
    private final RefusalReasonsForReader reasons;
    private final BackdatedDayCheck days;
    private final BackdatedEntry entry;
    private final MessageDelivery delivery;
    private final MessageDeliveryTrigger hopes;
    private final JsonMapper json;
    private final ShelterNameAccess shelters;
    private final Clock clock;

    HandIn(
            Idempotency idempotency,
            StepOperations steps,
            WorkItems workItems,
            FinishedSteps finished,
            CaseAccess access,
            FormLibrary forms,
            StepCheck check,
            HandInSplit records,
            Drafts drafts,
            DeclaredStepEffects stepEffects,
            RefusalReasonsForReader reasons,
            BackdatedDayCheck days,
            BackdatedEntry entry,
            MessageDelivery delivery,
            MessageDeliveryTrigger hopes,
            JsonMapper json,
            ShelterNameAccess shelters,
            Clock clock) {
        this.idempotency = idempotency;
        this.steps = steps;
        this.workItems = workItems;
        this.finished = finished;
        this.access = access;
        this.forms = forms;
        this.check = check;
        this.records = records;
        this.drafts = drafts;
        this.stepEffects = stepEffects;
        this.reasons = reasons;
        this.days = days;
        this.entry = entry;
        this.delivery = delivery;
        this.hopes = hopes;
        this.json = json;
        this.shelters = shelters;
        this.clock = clock;
    }

    /**
     * Hands the step in for the account's agency.
     *
     * @param given the answered fields of the step's form, and when it was really done
     * @param key the sender's idempotency key, or null
     * @throws NotFound if the step isn't there for this reader
     * @throws ConflictException if it is over, or another has it
     * @throws InvalidContentException with a problem per field if the form's check fails; nothing was stored then
     */
    public Idempotency.Answer handIn(StepId id, StepSubmission given, @Nullable String key, Actor actor) {
        var body = id + " " + written(given.data()) + (given.doneOn() == null ? "" : " " + given.doneOn());
        var mayBring = new AtomicBoolean(true);
        var answer = idempotency.once(actor.username(), key, body, () -> {
            hopes.tellAtTheEnd(mayBring);
            return once(id, given, actor);
        });
        if (mayBring.get()) {
            delivery.deliver(caseOf(answer));
        }
        return answer;
    }

    /**
     * Does what a hand-in would do up to the point at which the engine goes on, and leaves nothing of it.
     *
     * @throws NotFound as a hand-in would
     * @throws ConflictException as a hand-in would
     * @throws InvalidContentException as a hand-in would, by the form's check or by what the step itself refuses
     */
    public void rehearse(StepId id, StepSubmission given, Actor actor) {
        idempotency.rehearse(() -> effects(id, given, actor));
    }

    private Idempotency.Answer once(StepId id, StepSubmission given, Actor actor) {
        var done = effects(id, given, actor);
        var step = done.step();
        var form = done.form();
        drafts.discard(id, actor);
        records.disclosing(
                step,
                form,
                () -> entry.of(done.on(), () -> {
                    steps.complete(id, actor.username(), done.variables());
                    return id;
                }));
        if (records.leaves(step, form, actor)) {
            return new Idempotency.Answer(
                    200, written(Map.of("case", step.number().value(), "next", List.of())));
        }
        // with this step its part may be over: what comes after it is for others then
        var left = access.afterStep(step.number(), actor);
        var next = workItems.openedNow(step.number()).stream()
                .filter(opened ->
                        opened.agency().country().equals(actor.country()) && left.showsStepOf(opened.agency()))
                .map(opened -> NextStep.of(opened, shelters.hides(opened.agency(), left)))
                .toList();
        return new Idempotency.Answer(200, written(Map.of("case", step.number().value(), "next", next)));
    }

    /** The answers are stored and the step's own effect is done; the engine has yet to go on with the variables. */
    private Effects effects(StepId id, StepSubmission given, Actor actor) {
        var step = steps.held(id)
                .filter(open -> access.worksAt(open.agency(), actor))
                .orElseThrow(() -> over(id, actor));
        access.requireStep(step.number(), step.agency(), step.group(), actor);
        if (step.assignee() != null && !step.assignee().equals(actor.username())) {
            throw ConflictException.takenByAnother();
        }
        var form = forms.of(step);
        var verdict = check.of(step, form, given.data());
        if (!verdict.problems().isEmpty()) {
            throw InvalidContentException.fields(verdict.problems());
        }
        days.letter(step, verdict.values());
        var doneOn = days.doneOn(step, given.doneOn());
        var said = handedIn(step, form, verdict.values(), actor);
        var taken = reasons.told(said, form.shows(), actor, () -> stepEffects.taken(said));
        var variables = new HashMap<String, Object>();
        forms.variables(step).forEach(name -> variables.put(name, null));
        variables.putAll(records.store(step, form, taken.data(), actor));
        variables.putAll(entry.of(doneOn, () -> reasons.told(taken, form.shows(), actor, () -> stepEffects.of(taken))));
        return new Effects(step, form, doneOn, variables);
    }

    private record Effects(
            OpenStep step, FormDefinition form, @Nullable Instant on, Map<String, Object> variables) {}

    private HandedInStep handedIn(OpenStep step, FormDefinition form, Map<String, Object> answers, Actor actor) {
        return new HandedInStep(
                step.number(),
                step.id(),
                step.key(),
                step.agency(),
                actor.username(),
                clock.instant(),
                answers,
                form.fields().stream().map(Field::key).collect(Collectors.toUnmodifiableSet()));
    }

    private RuntimeException over(StepId id, Actor actor) {
        return finished.find(id)
                .filter(step -> access.worksAt(step.agency(), actor))
                .<RuntimeException>map(step -> ConflictException.stepDone())
                .orElseGet(() -> access.noStep(id, actor));
    }

    private CaseNumber caseOf(Idempotency.Answer answer) {
        try {
            return new CaseNumber(json.readTree(answer.body()).path("case").stringValue(null));
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A stored answer can't be read");
        }
    }

    private String written(Map<String, ?> value) {
        try {
            return json.writeValueAsString(value);
        } catch (JacksonException impossible) {
            throw InvalidContentException.whole("refusal.wrongContent.json");
        }
    }

    /** A step that the hand-in opened, in codes; a shelter's only to those whom its name is for (R9). */
    record NextStep(
            String step,
            @Nullable String agency,
            String country,
            @Nullable String due) {

        static NextStep of(OpenStep opened, boolean unnamed) {
            return new NextStep(
                    opened.key(),
                    unnamed ? null : opened.agency().value(),
                    opened.agency().country().value(),
                    opened.due() == null ? null : opened.due().toString());
        }
    }
}
