package org.homeward.procedures.conditions;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.jspecify.annotations.Nullable;

/**
 * The effects of the end of a consent that was withdrawn, or whose last day has passed (R5). Once the return has ended, or the person has
 * crossed the border, nothing is left to stop; data in the country of origin is still recalled with the share (R4).
 *
 * @param stops the message that the phases of the case hear; empty if nothing that runs rests on the consent
 * @param recalls whether what lies in the country of origin is to be recalled
 */
public record ConsentEndEffects(Optional<String> stops, boolean recalls) {

    private static final String RETURN_STOPPED = RepatriationProcess.Message.RETURN_STOPPED;

    private static final String SHARE = "ShareWithOriginAgency";

    /** The message that the end of each consent sends; a purpose that isn't here stops nothing that runs. */
    private static final Map<String, String> STOPS = Map.of(
            "Return",
            RETURN_STOPPED,
            SHARE,
            RETURN_STOPPED,
            "ShareForNationality",
            NationalityVerificationProcess.Message.NATIONALITY_SHARE_WITHDRAWN,
            "FamilyContact",
            FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
            "Services",
            ServiceReferralProcess.Message.SERVICES_WITHDRAWN);

    /**
     * Asks only for what it needs to know.
     *
     * @param outcome of the return, null while there is none
     * @param hasCrossed whether the person has crossed the border
     * @param isTakenUp whether the return that ended was taken up again: that one is under way, whatever the one before came to
     */
    public static ConsentEndEffects of(
            String purpose, @Nullable Object outcome, BooleanSupplier hasCrossed, BooleanSupplier isTakenUp) {
        var stops = STOPS.get(purpose);
        if (!RETURN_STOPPED.equals(stops)) {
            return new ConsentEndEffects(Optional.ofNullable(stops), false);
        }
        var crossed = hasCrossed.getAsBoolean();
        var over = outcome != null
                && (ReturnJourneyProcess.Answer.HANDED_OVER.equals(outcome) || !isTakenUp.getAsBoolean());
        return new ConsentEndEffects(
                Optional.of(RETURN_STOPPED).filter(stop -> !crossed && !over),
                over && !crossed && purpose.equals(SHARE));
    }
}
