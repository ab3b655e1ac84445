package org.homeward.sop.reintegration;

import java.time.YearMonth;
import org.homeward.casefile.keys.CasePseudonyms;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.RetraffickingEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that somebody was trafficked again, so that it stands beside speed (R2); never who, in which case and on which day. */
@Component
public class RetraffickingReport {

    private final CaseFactsRecords facts;
    private final CasePseudonyms marks;
    private final TodayInCountry today;
    private final ApplicationEventPublisher events;

    RetraffickingReport(
            CaseFactsRecords facts, CasePseudonyms marks, TodayInCountry today, ApplicationEventPublisher events) {
        this.facts = facts;
        this.marks = marks;
        this.today = today;
        this.events = events;
    }

    public void count(HandedInStep handedIn, RetraffickingEvent.Kind kind) {
        var country = handedIn.agency().country();
        events.publishEvent(new RetraffickingEvent(
                country,
                facts.of(handedIn.number()).corridor(),
                kind,
                YearMonth.from(today.at(handedIn.at(), country)),
                marks.of(handedIn.number(), "retrafficking " + kind)));
    }
}
