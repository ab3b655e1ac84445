package org.homeward.sop.identification;

import org.homeward.casefile.BirthdateRecorded;
import org.homeward.channel.AgeToSettle;
import org.homeward.engine.CaseFactsRecords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A birth date of a child in an adult's case, which no step has acted on: the age is to be settled (R20). */
@Component
class YoungerThanThought {

    private final FoundAge age;
    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;

    YoungerThanThought(FoundAge age, CaseFactsRecords facts, ApplicationEventPublisher events) {
        this.age = age;
        this.facts = facts;
        this.events = events;
    }

    /** At the end of the hand-in: the step itself may have found the child. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void recorded(BirthdateRecorded recorded) {
        var number = recorded.number();
        if (!facts.of(number).child() && age.isUnderAgeByBirth(number)) {
            events.publishEvent(new AgeToSettle(number, recorded.by(), true));
        }
    }
}
