package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/**
 * Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3); a person who was not asked
 * is asked again (R1). An adult who agreed before and now wants to stay takes that back (R4); a child objects, and the panel decides (R19).
 */
final class CounselReturnStep {

    private static final String FEARS = "fearsAuthoritiesAtHome";

    /** The day of the next talk if one was agreed; else one is offered after the usual time. */
    private static final String NEXT_TALK_ON = "nextTalkOn";

    static final StepRules RULES = StepRules.of(ReturnWishProcess.Step.COUNSEL_RETURN)
            .form(SharingLimitRules.form())
            .asks(FEARS, ReturnWishProcess.Variable.RETURN_WISH)
            .hears(NEXT_TALK_ON)
            .freely(FEARS)
            .reads(CasePart.PROCESS)
            .keeps("R3", "R4", "R19")
            .sets(
                    ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN,
                    ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED,
                    NEXT_TALK_ON)
            .setsOff(Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then((state, said) -> RefusalOnTheWayRules.ifWantsToStay(
                            state,
                            said,
                            ReturnWishProcess.Variable.RETURN_WISH,
                            RepatriationProcess.Variable.REQUEST_SENT)
                    .andSet(ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN, said.is(FEARS, "no"))
                    .andSet(
                            ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED,
                            said.is(FEARS, "no") || said.is(FEARS, "yes"))
                    .andSet(NEXT_TALK_ON, said.answer(NEXT_TALK_ON).orElse(null)));

    private CounselReturnStep() {}
}
