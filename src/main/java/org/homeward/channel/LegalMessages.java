package org.homeward.channel;

import java.time.Clock;
import java.util.Map;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.springframework.stereotype.Component;

/** A decision of a court or a prosecutor after all was cleared opens the step for legal matters again (R16, R17). */
@ModelEffect(
        rules = {"R16", "R17"},
        sends = LegalMattersProcess.Message.LEGAL_MATTER_AROSE)
@Component
public class LegalMessages {

    private final MessageSending outgoing;
    private final Messages messages;
    private final CaseModelVersions versions;
    private final Clock clock;

    LegalMessages(MessageSending outgoing, Messages messages, CaseModelVersions versions, Clock clock) {
        this.outgoing = outgoing;
        this.messages = messages;
        this.versions = versions;
        this.clock = clock;
    }

    /** False if the case began on an earlier version, which has no such process. Nothing happens while one is on its way. */
    public boolean arose(CaseNumber number, AgencyCode by) {
        var name = LegalMattersProcess.Message.LEGAL_MATTER_AROSE;
        if (versions.startedBy(number, name).isEmpty()) {
            return false;
        }
        if (messages.since(number, 0).stream()
                .noneMatch(sent -> sent.name().equals(name) && sent.delivered() == null && sent.ended() == null)) {
            outgoing.send(new MessageSending.Draft(
                    number, name, by, null, "legal-matter-" + clock.instant(), null, Map.of(), null));
        }
        return true;
    }
}
