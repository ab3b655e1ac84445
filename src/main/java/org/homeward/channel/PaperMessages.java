package org.homeward.channel;

import java.util.Map;
import org.homeward.directory.Today;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last day of a document becomes a message that waits for the time to renew it; the same day is watched once. */
@ModelEffect(
        sends = EndingPaperProcess.Message.PAPER_KNOWN,
        sets = {PaperMessages.ENDS, EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON})
@Component
class PaperMessages {

    static final String ENDS = "paperEndsOn";

    private final Outgoing outgoing;
    private final Messages messages;
    private final CaseVersions versions;
    private final Today today;

    PaperMessages(Outgoing outgoing, Messages messages, CaseVersions versions, Today today) {
        this.versions = versions;
        this.outgoing = outgoing;
        this.messages = messages;
        this.today = today;
    }

    @EventListener
    void known(PaperEnds paper) {
        var day = paper.day().toString();
        var isWatched = messages.since(paper.number(), 0).stream()
                .filter(message -> message.name().equals(EndingPaperProcess.Message.PAPER_KNOWN))
                .anyMatch(message -> day.equals(message.payload().get(ENDS)));
        if (isWatched || !isKnown(paper)) {
            return;
        }
        var opens = paper.opens().atStartOfDay(today.zone(paper.by().country())).toInstant();
        outgoing.send(new Outgoing.Draft(
                paper.number(),
                EndingPaperProcess.Message.PAPER_KNOWN,
                paper.by(),
                null,
                "paper-" + paper.step(),
                null,
                Map.of(ENDS, day, EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON, opens.toString()),
                null));
    }

    /** A case that began on an earlier version may have no such process: nobody would ever receive the message. */
    private boolean isKnown(PaperEnds paper) {
        return versions.startedBy(paper.number(), EndingPaperProcess.Message.PAPER_KNOWN)
                .isPresent();
    }
}
