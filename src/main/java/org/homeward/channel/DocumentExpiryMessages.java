package org.homeward.channel;

import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last day of a document becomes a message that waits for the time to renew it; the same day is watched once. */
@ModelEffect(
        sends = EndingPaperProcess.Message.PAPER_KNOWN,
        sets = {ProcedureMessage.PAPER_ENDS, EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON})
@Component
class DocumentExpiryMessages {

    private final MessageSending outgoing;
    private final Messages messages;
    private final CaseModelVersions versions;
    private final TodayInCountry today;

    DocumentExpiryMessages(
            MessageSending outgoing, Messages messages, CaseModelVersions versions, TodayInCountry today) {
        this.versions = versions;
        this.outgoing = outgoing;
        this.messages = messages;
        this.today = today;
    }

    @EventListener
    void known(DocumentExpiryKnownEvent paper) {
        var day = paper.day().toString();
        var isWatched = messages.since(paper.number(), 0).stream()
                .filter(message -> message.name().equals(EndingPaperProcess.Message.PAPER_KNOWN))
                .anyMatch(message -> day.equals(message.payload().get(ProcedureMessage.PAPER_ENDS)));
        if (isWatched || !isKnown(paper)) {
            return;
        }
        var known = ProcedureMessage.paperKnown(
                paper.day(), paper.opens(), today.zone(paper.by().country()));
        outgoing.send(new MessageSending.Draft(
                paper.number(), known.name(), paper.by(), null, "paper-" + paper.step(), null, known.carried(), null));
    }

    /** A case that began on an earlier version may have no such process: nobody would ever receive the message. */
    private boolean isKnown(DocumentExpiryKnownEvent paper) {
        return versions.startedBy(paper.number(), EndingPaperProcess.Message.PAPER_KNOWN)
                .isPresent();
    }
}
