package org.homeward.procedures.repatriation;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.procedures.HandoverProcess;
import org.jspecify.annotations.Nullable;

/**
 * The hour of the hand-over, from which the check before it is counted back (P12); null while only the day is agreed. The
 * crossing decides who hands over and who receives there: one of the corridor's, open on that day, and where no source tells
 * whether it is, asked before.
 */
final class SendNoticeStep {

    private static final String HANDOVER_HOUR = "handoverHour";
    private static final String TIME = "handoverTime";
    private static final String CROSSING_ASKED = "crossingAsked";
    private static final String DAY = HandoverProcess.Variable.PLANNED_HANDOVER;
    private static final String POINT = HandoverProcess.Variable.HANDOVER_POINT;

    static final StepRules RULES = StepRules.of(HandoverProcess.Step.SEND_NOTICE)
            .form(SharingLimitRules.form())
            .asks(CROSSING_ASKED, ReturnNoticeRules.ASKED)
            .hears(TIME)
            .sets(HANDOVER_HOUR, HandoverProcess.Variable.NOTICE_SHORT)
            .insists(FamilyTravelRules.samePlan(), crossing(), ReturnNoticeRules.earlyEnoughOrAsked())
            .setsOff(Effect.CrossesAt.class)
            .then((state, said) -> Effects.of(
                            new Effect.CrossesAt(said.answer(POINT).orElseThrow()))
                    .andSet(HandoverProcess.Variable.NOTICE_SHORT, ReturnNoticeRules.needsAgreement(state, said))
                    .andSet(HANDOVER_HOUR, hour(said)));

    private SendNoticeStep() {}

    private static @Nullable String hour(HandedInStep said) {
        return said.answer(TIME).map(time -> said.text(DAY) + "T" + time).orElse(null);
    }

    private static RequirementGroup crossing() {
        return RequirementGroup.first(
                atCrossing("crossingOfCorridor", POINT, "crossing.elsewhere", (state, said) -> said.day(DAY)
                        .filter(day -> !state.world().handoverPoints(day).contains(said.text(POINT)))
                        .isPresent()),
                atCrossing("crossingOpen", POINT, "crossing.closed", (state, said) -> isPassable(state, said)
                        .filter(open -> !open)
                        .isPresent()),
                atCrossing(
                        "crossingAskedIfUnknown",
                        CROSSING_ASKED,
                        "crossing.unknown",
                        (state, said) -> isPassable(state, said).isEmpty()
                                && said.asks(CROSSING_ASKED)
                                && !said.is(CROSSING_ASKED, "yes")));
    }

    private static Requirement atCrossing(
            String name, String field, String key, BiPredicate<CaseState, HandedInStep> whileSo) {
        return Requirement.refuses(name, field, key, whileSo);
    }

    private static Optional<Boolean> isPassable(CaseState state, HandedInStep said) {
        return said.day(DAY)
                .flatMap(day -> state.world().isPassable(said.answer(POINT).orElse(""), day));
    }
}
