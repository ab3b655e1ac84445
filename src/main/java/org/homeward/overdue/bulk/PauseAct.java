package org.homeward.overdue.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;

/** Pauses one of many steps, for one cause outside the agency; a refusal by a step's own rule leaves that step alone. */
record PauseAct(Pauses pauses, PauseRequest asked, Actor by) implements StepAct {

    /** Reasons that concern one person are used on the page of its step. */
    static final List<PauseReason> REASONS =
            Stream.of(PauseReason.values()).filter(PauseReason::crossesBorder).toList();

    private static final Map<String, UnchangedReason> REFUSED = Map.of(
            "deadlines.pause.refused.custody", UnchangedReason.custodyLimit,
            "deadlines.pause.refused.noClock", UnchangedReason.notPausable,
            "deadlines.pause.refused.law", UnchangedReason.notPausable,
            "deadlines.pause.refused.rule", UnchangedReason.notPausable,
            "deadlines.pause.refused.notTravel", UnchangedReason.notTravel,
            "deadlines.pause.refused.counterpart", UnchangedReason.counterpartsClock);

    /** Throws {@link InvalidContentException} if the reason, the day or the reference is wrong. */
    static PauseAct of(Pauses pauses, BulkOrder.@Nullable PauseAsked asked, Actor by) {
        var given = asked == null ? new BulkOrder.PauseAsked(null, null, null) : asked;
        var pause = new PauseRequest(
                reason(given.reason()), day("plannedEnd", given.plannedEnd()), null, null, given.reference());
        return new PauseAct(pauses, pauses.checked(pause, by), by);
    }

    /** Why the step would stay as it is; empty if it can pause for the reason. */
    static Optional<UnchangedReason> refusal(Pauses pauses, OpenStep step, PauseReason reason) {
        return pauses.refusal(step, reason).map(PauseAct::kept);
    }

    @Override
    public void on(OpenStep step) {
        try {
            pauses.pause(step.id(), asked, by);
        } catch (InvalidContentException refused) {
            throw new StepLeftUnchangedException(refused.problems().stream()
                    .map(problem -> kept(problem.messageKey()))
                    .findFirst()
                    .orElse(UnchangedReason.notNow));
        }
    }

    private static UnchangedReason kept(String refusal) {
        return REFUSED.getOrDefault(refusal, UnchangedReason.notNow);
    }

    private static PauseReason reason(@Nullable String code) {
        var known = Stream.of(PauseReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidContentException.field("reason", "bulk.wrong.reason"));
        if (!REASONS.contains(known)) {
            throw InvalidContentException.field("reason", "bulk.wrong.oneByOne");
        }
        return known;
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDay) {
            throw InvalidContentException.field(field, "bulk.wrong.day");
        }
    }
}
