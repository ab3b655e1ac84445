package org.homeward.overdue.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** Pauses one of many steps; what a step's own rule refuses leaves that step alone, a wrong day or reference is the order's. */
record PauseAct(Pauses pauses, NewPause asked, Actor by) implements StepAct {

    private static final Map<String, KeptBack> REFUSED = Map.of(
            "deadlines.pause.refused.custody", KeptBack.custodyLimit,
            "deadlines.pause.refused.noClock", KeptBack.notPausable,
            "deadlines.pause.refused.law", KeptBack.notPausable,
            "deadlines.pause.refused.rule", KeptBack.notPausable,
            "deadlines.pause.refused.counterpart", KeptBack.counterpartsClock);

    static PauseAct of(Pauses pauses, BulkOrder.@Nullable PauseAsked asked, Actor by) {
        var given = asked == null ? new BulkOrder.PauseAsked(null, null, null) : asked;
        var pause = new NewPause(
                reason(given.reason()), day("plannedEnd", given.plannedEnd()), given.reference(), null, null);
        return new PauseAct(pauses, pause, by);
    }

    @Override
    public void on(OpenStep step) {
        try {
            pauses.pause(step.id(), asked, by);
        } catch (WrongContent refused) {
            throw refused.problems().stream()
                    .map(problem -> Optional.ofNullable(REFUSED.get(problem.messageKey())))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<RuntimeException>map(StaysAsItIs::new)
                    .orElseGet(() -> new OrderWrong(refused));
        }
    }

    /** One that is reviewed concerns one person and its order: it is begun on the page of its step (R17). */
    private static PauseReason reason(@Nullable String code) {
        var known = Stream.of(PauseReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> WrongContent.field("reason", "bulk.wrong.reason"));
        if (known.reviewed()) {
            throw WrongContent.field("reason", "bulk.wrong.oneByOne");
        }
        return known;
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDay) {
            throw WrongContent.field(field, "bulk.wrong.day");
        }
    }
}
