package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Today;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.procedures.HandoverProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who crosses, and with which escort, stands at the border on the day of the hand-over, and not before (R11). */
@ModelEffect(step = HandoverProcess.Step.HAND_OVER, rules = "R11", reads = HandoverProcess.Variable.PLANNED_HANDOVER)
@Component
final class TravelListFill implements FormFill {

    private final Steps steps;
    private final Today today;
    private final MessageSource messages;

    TravelListFill(Steps steps, Today today, MessageSource messages) {
        this.steps = steps;
        this.today = today;
        this.messages = messages;
    }

    @Override
    public Map<String, String> reads(OpenStep step) {
        return isTheDay(step)
                ? Map.of("givenName", "identity", "familyName", "identity", "escortName", "contact")
                : Map.of();
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of();
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language, Map<String, Object> read) {
        var name = Stream.of(read.get("givenName"), read.get("familyName"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        var escort = Optional.ofNullable(read.get("escortName"))
                .map(Object::toString)
                .filter(known -> !known.isBlank())
                .map(known -> messages.getMessage("travelList.escort", new Object[] {known}, language));
        var list = Stream.concat(Stream.of(name).filter(known -> !known.isEmpty()), escort.stream())
                .collect(Collectors.joining("\n"));
        return list.isEmpty() ? Map.of() : Map.of("travelList", list);
    }

    /** That day at the border or a later one; without a day there is none. */
    private boolean isTheDay(OpenStep step) {
        return steps.variables(step.id()).get(HandoverProcess.Variable.PLANNED_HANDOVER) instanceof String day
                && !today.in(step.agency().country()).isBefore(LocalDate.parse(day.substring(0, 10)));
    }
}
