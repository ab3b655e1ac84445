package org.homeward.sop.journey;

import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.channel.MessageDelivered;
import org.homeward.engine.JourneyEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the case file in step with the journey: its end, and who still takes part after the hand-over. */
@Component
class JourneyRecord {

    private static final String RECEIPTED = "handover.receipted";

    private final CaseFiles caseFiles;
    private final Participation participation;

    JourneyRecord(CaseFiles caseFiles, Participation participation) {
        this.caseFiles = caseFiles;
        this.participation = participation;
    }

    @EventListener
    void ended(JourneyEnded end) {
        caseFiles.end(end.number(), end.how(), end.at());
    }

    /** From the receipt on the former side keeps a status view only (security.md 1). */
    @EventListener
    void receipted(MessageDelivered delivered) {
        if (RECEIPTED.equals(delivered.message().name())) {
            participation.leave(delivered.message().number(), Side.host);
        }
    }
}
