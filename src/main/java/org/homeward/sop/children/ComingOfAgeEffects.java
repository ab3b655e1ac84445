package org.homeward.sop.children;

import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.channel.CameOfAgeEvent;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.MessageCorrelation;
import org.homeward.procedures.children.AskConsentsAtEighteenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consequences when a child turns out to be 18 (R20): the case is an adult's everywhere, consents given beside a guardian end and are
 * asked anew, steps for children alone are withdrawn. No service or place is taken back.
 */
@Component
public class ComingOfAgeEffects {

    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final Consents consents;
    private final MessageCorrelation receivers;
    private final ApplicationEventPublisher events;

    ComingOfAgeEffects(
            CaseFactsRecords facts,
            CaseFiles files,
            Consents consents,
            MessageCorrelation receivers,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.files = files;
        this.consents = consents;
        this.receivers = receivers;
        this.events = events;
    }

    /**
     * The person is 18. Nothing happens in an adult's case, and in one whose version couldn't ask the person anew: that one stays a
     * child's until it is moved.
     *
     * @param by with whom the person is, or who found it out
     */
    @Transactional
    public boolean reached(CaseNumber number, AgencyCode by) {
        files.hold(number);
        if (!facts.of(number).child() || !receivers.isAwaited(number, ReturnJourneyProcess.Message.OF_AGE)) {
            return false;
        }
        facts.change(number, known -> known.withChild(false));
        files.found(number, false);
        var toAsk = consents.endAt18(number, by).stream().anyMatch(AskConsentsAtEighteenStep::asksFor);
        events.publishEvent(new CameOfAgeEvent(number, by, toAsk));
        return true;
    }
}
