package org.homeward.sop.reintegration;

import java.time.YearMonth;
import org.homeward.casefile.keys.CaseMarks;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Retrafficking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that somebody was trafficked again, so that it stands beside speed (R2); never who, in which case and on which day. */
@Component
public class RetraffickingTold {

    private final CaseFactsRecords facts;
    private final CaseMarks marks;
    private final TodayInCountry today;
    private final ApplicationEventPublisher events;

    RetraffickingTold(CaseFactsRecords facts, CaseMarks marks, TodayInCountry today, ApplicationEventPublisher events) {
        this.facts = facts;
        this.marks = marks;
        this.today = today;
        this.events = events;
    }

    public void count(HandedIn handedIn, Retrafficking.Kind kind) {
        var country = handedIn.agency().country();
        events.publishEvent(new Retrafficking(
                country,
                facts.of(handedIn.number()).corridor(),
                kind,
                YearMonth.from(today.at(handedIn.at(), country)),
                marks.of(handedIn.number(), "retrafficking " + kind)));
    }
}
