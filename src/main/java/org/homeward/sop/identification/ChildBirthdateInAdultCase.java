package org.homeward.sop.identification;

import org.homeward.casefile.BirthdateRecordedEvent;
import org.homeward.casefile.CaseFiles;
import org.homeward.channel.AgeAssessmentRequestedEvent;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.identification.AgeFindingRules;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.RuleNumber;
import org.homeward.sop.children.FoundChildEffects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A person with a child's birth date in an adult's case, on which no step has acted, is a child until the age is settled, and has a
 * guardian beside it meanwhile (R20).
 */
@Component
class ChildBirthdateInAdultCase {

    private final CaseFiles files;
    private final CaseFactsRecords facts;
    private final TodayInCountry today;
    private final RuleNumbers numbers;
    private final FoundChildEffects foundChild;
    private final ApplicationEventPublisher events;

    ChildBirthdateInAdultCase(
            CaseFiles files,
            CaseFactsRecords facts,
            TodayInCountry today,
            RuleNumbers numbers,
            FoundChildEffects foundChild,
            ApplicationEventPublisher events) {
        this.files = files;
        this.facts = facts;
        this.today = today;
        this.numbers = numbers;
        this.foundChild = foundChild;
        this.events = events;
    }

    /** At the end of the hand-in: the step itself may have found the child. */
    @Order(0) // before the transaction's last act, which writes what this adds
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void recorded(BirthdateRecordedEvent recorded) {
        var number = recorded.number();
        if (!facts.of(number).child() && isUnderAgeByBirth(number)) {
            foundChild.is(number);
            events.publishEvent(
                    new AgeAssessmentRequestedEvent(number, recorded.by(), true, foundChild.lacksGuardian(number)));
        }
    }

    private boolean isUnderAgeByBirth(CaseNumber number) {
        var country = facts.of(number).corridor().host();
        var day = today.in(country);
        return AgeFindingRules.isUnderAge(
                files.value(number, "prs_Birthdate").orElse(null), day, numbers.of(RuleNumber.adultAge, country, day));
    }
}
