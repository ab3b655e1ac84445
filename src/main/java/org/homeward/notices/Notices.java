package org.homeward.notices;

import org.homeward.engine.steps.StepFinished;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of steps, in the caller's transaction: what is rolled back told nobody anything. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final NoticeTable table;
    private final Outbox outbox;

    Notices(NoticeTable table, Outbox outbox) {
        this.table = table;
        this.outbox = outbox;
    }

    /** Tells somebody, once per key; false if it was told before. */
    public boolean tell(NewNotice notice) {
        var id = table.insert(notice);
        if (id.isPresent() && notice.byMail()) {
            outbox.put(id.get());
        }
        return id.isPresent();
    }

    /** The step is over or no longer theirs: nobody needs to be told of it any more, nor gets a mail not sent yet. */
    public void over(StepId step) {
        if (table.over(step) > 0) {
            outbox.drop(step);
        }
    }

    /** So they are when the step is done or withdrawn. */
    @EventListener
    public void over(StepFinished event) {
        over(event.step().id());
    }

    /** What these notices of the step told of is done: nobody needs to be told of it any more. */
    public void over(StepId step, NoticeKind kind) {
        if (table.over(step, kind) > 0) {
            outbox.drop(step);
        }
    }

    /**
     * Takes away what a country's agencies were told of a case beside their own steps, and the mails that haven't left: the
     * share was taken back (R3).
     */
    public void forgetAcross(CaseNumber number, CountryCode country) {
        table.forgetAcross(number, country);
    }
}
