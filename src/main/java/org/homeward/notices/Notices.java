package org.homeward.notices;

import java.util.Set;
import org.homeward.engine.steps.StepFinishedEvent;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of steps, in the caller's transaction: a rollback takes back its notices too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final NoticeTable table;
    private final Outbox outbox;
    private final NoticeChoices choices;

    Notices(NoticeTable table, Outbox outbox, NoticeChoices choices) {
        this.table = table;
        this.outbox = outbox;
        this.choices = choices;
    }

    /** Tells somebody as that person has chosen, once per key; false if it was told before, or isn't wanted. */
    public boolean tell(NoticeRequest notice) {
        var topic = notice.kind().topic();
        if (topic.isEmpty() || !(notice.to() instanceof Recipient.Account person)) {
            return put(notice);
        }
        var way = choices.of(person.username()).getOrDefault(topic.get(), NoticeWay.appAndMail);
        return way != NoticeWay.none && put(notice.mailed(notice.byMail() && way == NoticeWay.appAndMail));
    }

    private boolean put(NoticeRequest notice) {
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
    public void over(StepFinishedEvent event) {
        table.overAtTheEnd(event.step().id());
    }

    /** The subject of these notices of the step is done: nobody needs to be told of it any more. */
    public void over(StepId step, NoticeKind kind) {
        if (table.over(step, kind) > 0) {
            outbox.drop(step);
        }
    }

    /** Takes away all that these agencies were told of a case, and the mails that haven't left. */
    void forget(CaseNumber number, Set<AgencyCode> agencies) {
        table.forget(number, agencies);
    }

    /** Takes away what these agencies were told of a case beside their own steps, and the mails that haven't left. */
    void forgetBeside(CaseNumber number, Set<AgencyCode> agencies) {
        table.forgetBeside(number, agencies);
    }

    /**
     * Takes away what a country's agencies were told of a case beside their own steps, and the mails that haven't left: the
     * share was taken back (R3).
     */
    public void forgetAcross(CaseNumber number, CountryCode country) {
        table.forgetAcross(number, country);
    }
}
