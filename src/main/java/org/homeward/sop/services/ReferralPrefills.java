package org.homeward.sop.services;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The values that forms of referrals show beside the person's file. */
@Configuration(proxyBeanMethods = false)
class ReferralPrefills {

    @Bean
    @ModelEffect(step = ServiceReferralProcess.Step.ANSWER_REFERRAL)
    FormPrefill answerReferralFill(ReferralOfStep running, ReferrerNames referrers) {
        return new ReferralFill(ServiceReferralProcess.Step.ANSWER_REFERRAL, running, referrers);
    }

    @Bean
    @ModelEffect(step = ServiceReferralProcess.Step.PROVIDE_SERVICE)
    FormPrefill provideServiceFill(ReferralOfStep running, ReferrerNames referrers) {
        return new ReferralFill(ServiceReferralProcess.Step.PROVIDE_SERVICE, running, referrers);
    }

    @Bean
    @ModelEffect(step = ServiceReferralProcess.Step.SEEK_OTHER_SERVICE)
    FormPrefill seekOtherServiceFill(ReferralOfStep running, ReferrerNames referrers) {
        return new ReferralFill(ServiceReferralProcess.Step.SEEK_OTHER_SERVICE, running, referrers);
    }

    /** Shows a referral in one of its steps: the service, its urgency, who asks; of the person's story nothing. */
    record ReferralFill(String step, ReferralOfStep running, ReferrerNames referrers) implements FormPrefill {

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

        @Override
        public String askedAs(String kept) {
            return ReferralFields.asked(kept);
        }
    }
}
