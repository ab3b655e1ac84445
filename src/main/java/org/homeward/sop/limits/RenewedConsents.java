package org.homeward.sop.limits;

import org.homeward.casefile.Consents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.AskedConsent;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same is asked with the host and, after the arrival, at home. */
@Configuration(proxyBeanMethods = false)
class RenewedConsents {

    @Bean
    @ModelEffect(step = EndingConsentProcess.Step.RENEW_CONSENTS)
    EndingConsentsFill endingWithHost(
            Consents consents, ConsentsToRenew renewals, ConsentLines lines, MessageSource messages) {
        return new EndingConsentsFill(
                EndingConsentProcess.Step.RENEW_CONSENTS,
                SideRole.DESTINATION,
                "consentsEnding",
                AskedConsent.fields("Anew"),
                consents,
                renewals,
                lines,
                messages);
    }

    @Bean
    @ModelEffect(step = EndingConsentProcess.Step.RENEW_AT_HOME)
    EndingConsentsFill endingAtHome(
            Consents consents, ConsentsToRenew renewals, ConsentLines lines, MessageSource messages) {
        return new EndingConsentsFill(
                EndingConsentProcess.Step.RENEW_AT_HOME,
                SideRole.ORIGIN,
                "consentsEndingAtHome",
                AskedConsent.fields("Renewed"),
                consents,
                renewals,
                lines,
                messages);
    }
}
