package org.homeward.procedures.limits;

import java.util.List;
import java.util.Set;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.DocumentExpiryRules;
import org.homeward.shared.procedures.ProtectionProcess;

/**
 * The right to stay after a verdict may end; the last day of a permit is watched while the person is here. A person who wants to go home
 * after all is talked with again: refused where the case's journey runs on a version that would wait for ever.
 */
final class AgreeStayStep {

    private static final String OUTCOME = ProtectionProcess.Variable.STAY_OUTCOME;
    private static final String BECAUSE = "returnAgainBecause";

    /** Those who say so are here until then. */
    private static final Set<String> HERE =
            Set.of("localStay", ProtectionProcess.Answer.STAY_FOR_NOW, ProtectionProcess.Answer.RETURN_AGAIN);

    private static final List<RightTimeLimits.Began> RIGHTS =
            List.of(new RightTimeLimits.Began(ProtectionProcess.Variable.VERDICT, "finalVerdictOn"));

    private static final CasePart<Boolean> AWAITED = CasePart.awaited(ProtectionProcess.Message.RETURN_TAKEN_UP);

    static final StepRules RULES = StepRules.of(ProtectionProcess.Step.AGREE_STAY)
            .asks(OUTCOME, BECAUSE, "stayUntil", "finalVerdictOn")
            .hears(DocumentExpiryRules.FIELDS)
            .awaits(ProtectionProcess.Message.RETURN_TAKEN_UP)
            .table(LimitThatApplies.TABLE)
            .sets(ProtectionProcess.Variable.RIGHT_LIMIT, ProtectionProcess.Variable.VERDICT)
            .insists(
                    "returnsAfterAll",
                    (state, said) -> returnsAfterAll(said),
                    Requirement.refuses(
                            "journeyCanTakeReturnUp",
                            OUTCOME,
                            "refusal.wrongContent.returnAgain",
                            (state, said) -> !state.get(AWAITED),
                            AWAITED))
            .setsOff(Effect.TakesReturnUp.class, Effect.Undone.class, Effect.PaperEnds.class)
            .then(AgreeStayStep::follows);

    private AgreeStayStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var takenUp = returnsAfterAll(said)
                ? Effects.of(
                        new Effect.TakesReturnUp(String.valueOf(said.text(BECAUSE))),
                        new Effect.Undone(CaseEvent.returnEnded))
                : Effects.NONE;
        var watched = said.answer(OUTCOME).filter(HERE::contains).isPresent()
                ? DocumentExpiryRules.known(state, said)
                : Effects.NONE;
        return takenUp.and(watched).and(RightTimeLimits.told(state, said, RIGHTS));
    }

    private static boolean returnsAfterAll(HandedInStep said) {
        return said.is(OUTCOME, ProtectionProcess.Answer.RETURN_AGAIN);
    }
}
