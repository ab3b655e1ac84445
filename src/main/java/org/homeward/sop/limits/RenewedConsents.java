package org.homeward.sop.limits;

import org.homeward.casefile.Consents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.AskedConsent;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.sop.NewService;
import org.homeward.sop.children.ConsentRules;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same is asked with the host and, after the arrival, at home. */
@Configuration(proxyBeanMethods = false)
class RenewedConsents {

    @Bean
    @ModelEffect(
            step = EndingConsentProcess.Step.RENEW_CONSENTS,
            rules = {"R1", "R19"},
            answers = {
                ConsentRules.GUARDIAN,
                ConsentRules.OBJECTS,
                NewService.CONSENT_GIVER,
                NewService.CONSENT_SIGNATURE
            },
            sets = EndingConsentProcess.Variable.CONSENTS_ASKED)
    RenewConsents renewConsents(
            Consents consents,
            ConsentsToRenew renewals,
            ConsentRules rules,
            ConsentLines lines,
            MessageSource messages) {
        return new RenewConsents(
                EndingConsentProcess.Step.RENEW_CONSENTS,
                SideRole.DESTINATION,
                "consentsEnding",
                AskedConsent.fields("Anew"),
                consents,
                renewals,
                rules,
                lines,
                messages);
    }

    @Bean
    @ModelEffect(
            step = EndingConsentProcess.Step.RENEW_AT_HOME,
            rules = {"R1", "R19"},
            answers = {
                ConsentRules.GUARDIAN,
                ConsentRules.OBJECTS,
                NewService.CONSENT_GIVER,
                NewService.CONSENT_SIGNATURE
            },
            sets = EndingConsentProcess.Variable.CONSENTS_ASKED)
    RenewConsents renewAtHome(
            Consents consents,
            ConsentsToRenew renewals,
            ConsentRules rules,
            ConsentLines lines,
            MessageSource messages) {
        return new RenewConsents(
                EndingConsentProcess.Step.RENEW_AT_HOME,
                SideRole.ORIGIN,
                "consentsEndingAtHome",
                AskedConsent.fields("Renewed"),
                consents,
                renewals,
                rules,
                lines,
                messages);
    }
}
