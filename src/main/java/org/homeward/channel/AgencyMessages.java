package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.CaseAdmission;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/** Messages that an agency sends outside of any step. They reach the same receivers as those of the models' events. */
@Component
public class AgencyMessages {

    private final MessageSending outgoing;
    private final TaskRouting routing;
    private final CaseAdmission admission;
    private final OriginSharingRules share;

    AgencyMessages(MessageSending outgoing, TaskRouting routing, CaseAdmission admission, OriginSharingRules share) {
        this.outgoing = outgoing;
        this.routing = routing;
        this.admission = admission;
        this.share = share;
    }

    /**
     * Sends it to whoever holds the role; it is delivered after the transaction.
     *
     * @param payload what it carries, in codes, dates, yes/no and numbers; the role is found by it
     */
    public void send(CaseNumber number, String name, AgencyCode from, SideRole to, Map<String, Object> payload) {
        var receiver = routing.holderOf(number, to, payload::get).agency();
        share.requireStanding(number, name, from, receiver);
        outgoing.send(new MessageSending.Draft(number, name, from, receiver, "agency-" + from, null, payload, null));
        admission.corresponded(number, to, receiver, payload::get);
    }

    /** Whether a message of this name was sent in the case. */
    public boolean wasSent(CaseNumber number, String name) {
        return outgoing.wasSent(number, name);
    }
}
