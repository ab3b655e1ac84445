package org.homeward.channel;

import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.casefile.limits.UnheardChildObjection;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nothing goes to the country of origin unless the person's consent to it stands at this moment (R3, R4), to nobody whom the person left
 * out of it, and nothing while a child's objection waits for the panel (R19).
 */
@ModelEffect(
        rules = {"R4", "R19"},
        awaits = {
            InformationRecallProcess.Message.RECALLED,
            InformationRecallProcess.Message.DESTRUCTION_CONFIRMED,
            HandoverProcess.Message.CANCELLED
        })
@Component
public class OriginSharingRules {

    /** They ask to destroy what was sent, and send nothing. */
    private static final Set<String> RECALLS = Set.of(
            InformationRecallProcess.Message.RECALLED,
            InformationRecallProcess.Message.FAMILY_RECALLED,
            InformationRecallProcess.Message.SHARE_RECALLED);

    /** They end a share as a recall does, or answer one. */
    private static final Set<String> ENDINGS =
            Set.of(InformationRecallProcess.Message.DESTRUCTION_CONFIRMED, HandoverProcess.Message.CANCELLED);

    private final Consents consents;
    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final RecipientLimits limits;
    private final UnheardChildObjection child;

    OriginSharingRules(
            Consents consents,
            CaseFactsRecords facts,
            CaseFiles files,
            RecipientLimits limits,
            UnheardChildObjection child) {
        this.limits = limits;
        this.child = child;
        this.consents = consents;
        this.facts = facts;
        this.files = files;
    }

    /** Whether a message of this name takes along the answers of its step’s form: a message that ends a share takes nothing. */
    public static boolean takesAlong(String message) {
        return !isRecall(message) && !ENDINGS.contains(message);
    }

    /** Whether the message recalls: it isn’t listed as sent. */
    public static boolean isRecall(String message) {
        return RECALLS.contains(message);
    }

    /**
     * Throws {@link ConflictException} if the message would cross to the origin although the consent was taken back, the person says now to
     * fear somebody in the authorities there, or a child objects and the panel hasn’t heard it; {@link InvalidContentException} if the
     * person lets nothing go to that agency.
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
                    ? ConflictException.endedAt18()
                    : ConflictException.alreadyWithdrawn();
        }
        if (files.fearsOrigin(number)) {
            throw ConflictException.fearsOrigin();
        }
        if (child.objectsUnheard(number)) {
            throw ConflictException.childUnheard();
        }
        if (!limits.allows(number, Purpose.ShareWithOriginAgency).test(to)) {
            throw InvalidContentException.whole("refusal.limited");
        }
    }
}
