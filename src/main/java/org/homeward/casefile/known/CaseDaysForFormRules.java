package org.homeward.casefile.known;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.JourneyStarts;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The days of a case that the rules of a form name, by the clocks of a country. */
@Component
public class CaseDaysForFormRules {

    private final TodayInCountry today;
    private final CaseFactsRecords facts;
    private final JourneyStarts journeys;
    private final CaseEvents events;

    CaseDaysForFormRules(TodayInCountry today, CaseFactsRecords facts, JourneyStarts journeys, CaseEvents events) {
        this.today = today;
        this.facts = facts;
        this.journeys = journeys;
        this.events = events;
    }

    /** Those that the form asks for; the planned day of the travel is known to a step alone. */
    public FormRuleDays of(CaseNumber number, FormDefinition form, CountryCode country, Optional<LocalDate> travel) {
        var clocks = new FormRuleDays(today.zone(country), Map.of());
        var days = new EnumMap<FormRuleDays.Event, LocalDate>(FormRuleDays.Event.class);
        for (var event : FormRuleDays.asked(form)) {
            var day =
                    switch (event) {
                        case today -> Optional.of(today.in(country));
                        case opened -> facts.find(number).map(known -> today.at(known.openedAt(), country));
                        case detected -> Optional.of(today.at(journeys.detectedAt(number), country));
                        case travel -> travel;
                        case departureChecked ->
                            events.of(number, CaseEvent.departureChecked).map(clocks::day);
                        case handedOver ->
                            events.of(number, CaseEvent.handedOver).map(clocks::day);
                    };
            day.ifPresent(known -> days.put(event, known));
        }
        return new FormRuleDays(clocks.zone(), days);
    }
}
