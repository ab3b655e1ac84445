package org.homeward.sop.services;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;

/** Shows a referral in one of its steps: the service, its urgency, who asks; of the person's story nothing. */
record ReferralFill(String step, RunningReferral running, Referrers referrers) implements FormFill {

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var referral = running.of(step);
        return Map.of(
                "referralService", referral.service(),
                "referralUrgency", referral.urgency(),
                "cas_ReferringOrganisation", referrers.name(referral.madeBy(), language));
    }

    @Override
    public UnaryOperator<String> keptAs(OpenStep step) {
        var referral = running.of(step);
        return field -> ReferralFields.of(referral, field);
    }
}
