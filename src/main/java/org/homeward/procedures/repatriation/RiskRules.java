package org.homeward.procedures.repatriation;

import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** The risk as it was seen last: named days open another look, and meanwhile, or after a no, nobody goes on. */
final class RiskRules {

    /** The finding when the risk was looked at again. */
    static final String LATER = "riskAfterAssessment";

    /** The day of the next look. */
    static final String RECHECK_ON = "riskRecheckOn";

    /** The parts of the case that tell the risk: the findings, their time, and the beginning of the return. */
    static final CasePart<?>[] READS = {CasePart.newest(LATER), CasePart.given(LATER), CasePart.EVENTS};

    private RiskRules() {}

    /** Nobody goes on while the risk is looked at again, nor after a no. */
    static RequirementGroup bearable(String field) {
        return RequirementGroup.first(
                Requirement.refuses(
                        "riskLookedAt",
                        field,
                        "risk.recheckOpen",
                        (state, said) -> state.isOpen(
                                HomeWarningProcess.Step.RECHECK_RISK, HomeWarningProcess.Step.REASSESS_RISK),
                        CasePart.OPEN_STEPS),
                Requirement.refuses(
                        "riskBearable", field, "risk.notBearable", (state, said) -> isTooHigh(state), READS));
    }

    /** The assessment may name the day of the next one. */
    static Effects again(HandedInStep assessment) {
        return assessment
                .day(RECHECK_ON)
                .map(day -> Effects.of(new Effect.LooksAgain(day)))
                .orElse(Effects.NONE);
    }

    /** Whether another look at the risk says no. */
    static boolean isNo(HandedInStep look) {
        return !look.is(LATER, ReturnWishProcess.Answer.GO);
    }

    /** Whether the newest look at the risk of the return that is under way said no. */
    static boolean isTooHigh(CaseState state) {
        return state.newest(LATER)
                        .filter(ReturnWishProcess.Answer.NO_GO::equals)
                        .isPresent()
                && isNewest(state);
    }

    /** The finding of another look since the newest report from home; one before it says nothing about that report. */
    static Optional<String> foundSinceTheReport(CaseState state) {
        return state.get(CasePart.given(LATER))
                .filter(found -> state.happened(CaseEvent.tracingReported)
                        .filter(since -> isBefore(found.at().toString(), since))
                        .isEmpty())
                .flatMap(found -> state.newest(LATER));
    }

    /** Whether the person was talked with, and the risk assessed there, since home reported and since the last look. */
    static boolean wasSeenInALaterTalk(CaseState state) {
        var reported = state.happened(CaseEvent.tracingReported);
        return !isNewest(state)
                && state.happened(CaseEvent.returnChosen)
                        .filter(chosen -> reported.filter(since -> isBefore(chosen, since))
                                .isEmpty())
                        .isPresent();
    }

    /** Since the person chose the return that is under way; an earlier one had its own risk. */
    private static boolean isNewest(CaseState state) {
        var chosen = state.happened(CaseEvent.returnChosen);
        return state.get(CasePart.given(LATER))
                .filter(found -> chosen.filter(since -> isBefore(found.at().toString(), since))
                        .isPresent())
                .isEmpty();
    }

    /** Moments or days in ISO form; without their last letter a moment sorts before one with a fraction of the same second. */
    private static boolean isBefore(String moment, String since) {
        return moment.replace("Z", "").compareTo(since.replace("Z", "")) < 0;
    }
}
