package org.homeward.sop.reintegration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.homeward.casefile.keys.CaseMarks;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.Retrafficking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that somebody was trafficked again, so that it stands beside speed (R2); never who, in which case and on which day. */
@Component
class RetraffickingTold {

    private final CaseFactsRecords facts;
    private final CaseMarks marks;
    private final ApplicationEventPublisher events;

    RetraffickingTold(CaseFactsRecords facts, CaseMarks marks, ApplicationEventPublisher events) {
        this.facts = facts;
        this.marks = marks;
        this.events = events;
    }

    void count(HandedIn handedIn, Retrafficking.Kind kind) {
        events.publishEvent(new Retrafficking(
                handedIn.agency().country(),
                facts.of(handedIn.number()).corridor(),
                kind,
                YearMonth.from(LocalDate.ofInstant(handedIn.at(), ZoneOffset.UTC)),
                marks.of(handedIn.number(), "retrafficking " + kind)));
    }
}
