package org.homeward.procedures.children;

import java.util.Map;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.ConsentTerms;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/**
 * The first consents follow the rules of all consents. A child’s objection goes to the panel even if the rest isn’t taken (R19).
 * A person who lets nothing go to authorities agrees to no share with the police.
 */
final class ExplainRightsStep {

    private static final String SERVICES = ReturnJourneyProcess.Variable.CONSENT_SERVICES;
    private static final String POLICE = ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE;

    static final StepRules RULES = StepRules.of(
                    IdentificationProcess.Step.EXPLAIN_RIGHTS, IdentificationProcess.KEY, AccompanyingProcess.KEY)
            .asks(SERVICES, POLICE)
            .hears(ConsentTerms.FIELD)
            .freely(ConsentTerms.COLUMNS)
            .freely(ConsentRules.HOW)
            .insists(
                    ConsentRules.of(Map.of(SERVICES, AskedConsent.SERVICES, POLICE, AskedConsent.POLICE)),
                    Requirement.refuses(
                            "policeAreNotLeftOut",
                            POLICE,
                            "consent.limited",
                            (state, said) -> said.is(POLICE, ConsentValue.Given.name()) && leavesOutPolice(said)))
            .setsOff(Effect.KeepsObjection.class)
            .keptThoughRefused((state, said) -> ConsentRules.childObjects(state, said)
                    ? Effects.of(new Effect.KeepsObjection(said.at()))
                    : Effects.NONE);

    private ExplainRightsStep() {}

    private static boolean leavesOutPolice(HandedInStep said) {
        return ConsentTerms.leaveOutAuthorities(
                ConsentTerms.recipients(said.data().get(ConsentTerms.FIELD), Purpose.ShareWithPolice));
    }
}
