package org.homeward.inbox;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.Today;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.Journeys;
import org.homeward.engine.forms.FormDays;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** The days of a step's case that the rules of its form name, by the clocks of the country that has the step. */
@Component
class StepDays {

    private final Today today;
    private final CaseFactsRecords facts;
    private final Journeys journeys;
    private final CaseEvents events;
    private final Steps steps;

    StepDays(Today today, CaseFactsRecords facts, Journeys journeys, CaseEvents events, Steps steps) {
        this.today = today;
        this.facts = facts;
        this.journeys = journeys;
        this.events = events;
        this.steps = steps;
    }

    FormDays of(OpenStep step, FormDefinition form) {
        var country = step.agency().country();
        var days = new EnumMap<FormDays.Event, LocalDate>(FormDays.Event.class);
        for (var event : FormDays.asked(form)) {
            day(event, step).ifPresent(day -> days.put(event, day));
        }
        return new FormDays(today.zone(country), days);
    }

    private Optional<LocalDate> day(FormDays.Event event, OpenStep step) {
        var country = step.agency().country();
        return switch (event) {
            case today -> Optional.of(today.in(country));
            case opened -> facts.find(step.number()).map(known -> today.at(known.openedAt(), country));
            case detected -> Optional.of(today.at(journeys.detectedAt(step.number()), country));
            case travel -> travel(step);
            case departureChecked -> happened(step, CaseEvent.departureChecked);
            case handedOver -> happened(step, CaseEvent.handedOver);
        };
    }

    private Optional<LocalDate> happened(OpenStep step, CaseEvent event) {
        var clocks = new FormDays(today.zone(step.agency().country()), Map.of());
        return events.of(step.number(), event).map(clocks::day);
    }

    private Optional<LocalDate> travel(OpenStep step) {
        return steps.variables(step.id()).get(RepatriationProcess.Variable.PLANNED_HANDOVER) instanceof String planned
                ? Optional.of(LocalDate.parse(planned))
                : Optional.empty();
    }
}
