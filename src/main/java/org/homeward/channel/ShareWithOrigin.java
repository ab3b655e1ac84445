package org.homeward.channel;

import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.TooLate;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nothing goes to the country of origin unless the person's consent to it stands at this moment (R3, R4). */
@ModelEffect(
        rules = "R4",
        awaits = {
            InformationRecallProcess.Message.RECALLED,
            InformationRecallProcess.Message.DESTRUCTION_CONFIRMED,
            HandoverProcess.Message.CANCELLED
        })
@Component
public class ShareWithOrigin {

    /** What ends a share is sent without it, and that what was received is destroyed. */
    private static final Set<String> ENDINGS = Set.of(
            InformationRecallProcess.Message.RECALLED,
            InformationRecallProcess.Message.FAMILY_RECALLED,
            InformationRecallProcess.Message.SHARE_RECALLED,
            InformationRecallProcess.Message.DESTRUCTION_CONFIRMED,
            HandoverProcess.Message.CANCELLED);

    private final Consents consents;
    private final CaseFactsRecords facts;
    private final CaseFiles files;

    ShareWithOrigin(Consents consents, CaseFactsRecords facts, CaseFiles files) {
        this.consents = consents;
        this.facts = facts;
        this.files = files;
    }

    /** Whether a message of this name takes along what its step’s form asked: what ends a share takes nothing. */
    public static boolean takesAlong(String message) {
        return !ENDINGS.contains(message);
    }

    /**
     * Throws {@link TooLate} if the message would cross to the origin although the consent was taken back, or the person says
     * now to fear somebody in the authorities there.
     */
    public void requireStanding(CaseNumber number, String message, AgencyCode from, @Nullable AgencyCode to) {
        var leavesHost = to != null
                && !to.country().equals(from.country())
                && from.country().equals(facts.of(number).corridor().host());
        if (!leavesHost || !takesAlong(message)) {
            return;
        }
        if (!consents.given(number, Purpose.ShareWithOriginAgency)) {
            throw consents.isOpen(number, Purpose.ShareWithOriginAgency)
                    ? TooLate.endedAt18()
                    : TooLate.alreadyWithdrawn();
        }
        if (files.fearsOrigin(number)) {
            throw TooLate.fearsOrigin();
        }
    }
}
