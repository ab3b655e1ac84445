package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The province that the person names decides which province's social welfare is asked. Nothing is asked before a talk if a child has
 * objected since (R19), if the consents of the talk don't stand any more (R5), or if nobody asked for the consent to verify the nationality
 * (R10). A case on a version without the talk at this place isn’t handed in then; there the question about the share asked for the
 * nationality too.
 */
final class RequestTracingStep {

    private static final String PROVINCE = "originProvince";

    private static final CasePart<Boolean> HAS_TALK =
            CasePart.goesBy(RepatriationProcess.KEY, RepatriationProcess.Variable.TALK_FIRST);

    static final StepRules RULES = StepRules.of(RepatriationProcess.Step.REQUEST_TRACING)
            .hears(PROVINCE)
            .form(SharingLimitRules.form())
            .reads(CasePart.PROCESS, CasePart.SAFEGUARDS, CasePart.CONSENTS, HAS_TALK)
            .keeps("R5", "R10", "R19")
            .sets(RepatriationProcess.Variable.TALK_FIRST)
            .insists(Requirement.tooLate(
                    "talkStillHolds",
                    (state, said) -> isOver(state) && !state.get(HAS_TALK),
                    CasePart.PROCESS,
                    CasePart.SAFEGUARDS,
                    CasePart.CONSENTS,
                    HAS_TALK))
            .setsOff(Effect.GoesHomeTo.class)
            .then(RequestTracingStep::follows);

    private RequestTracingStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var asked = Effects.of(new Effect.GoesHomeTo(said.text(PROVINCE)));
        var unasked = state.known(RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY)
                .isEmpty();
        return state.get(HAS_TALK)
                ? asked.andSet(RepatriationProcess.Variable.TALK_FIRST, isOver(state) || unasked)
                : asked;
    }

    /** Whether what the talk came to doesn't hold any more. */
    private static boolean isOver(CaseState state) {
        return ChildSafetyRules.objectsUnheard(state)
                || isOver(
                        state, Purpose.ShareForNationality, RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY)
                || isOver(state, Purpose.FamilyContact, RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT);
    }

    private static boolean isOver(CaseState state, Purpose purpose, String said) {
        return state.known(said).filter(ConsentValue.Given.name()::equals).isPresent() && !state.agreed(purpose);
    }
}
