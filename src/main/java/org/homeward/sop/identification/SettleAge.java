package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.sop.children.ComingOfAge;
import org.springframework.stereotype.Component;

/**
 * Settles a doubtful age at any time: 18 or more only by a document or an assessment without room for less; a child, or still in
 * doubt, stays a child (R20).
 */
@ModelEffect(
        step = AgeSettlementProcess.Step.SETTLE_AGE,
        rules = "R20",
        answers = {AgeSettlementProcess.Variable.AGE_SETTLED, "ageBasis", "ageAtLeast", "ageStated", "ageDoubt"})
@Component
final class SettleAge implements HandInHandler {

    private final FoundAge age;
    private final ComingOfAge comingOfAge;

    SettleAge(FoundAge age, ComingOfAge comingOfAge) {
        this.age = age;
        this.comingOfAge = comingOfAge;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (AgeSettlementProcess.Answer.ADULT.equals(handedIn.text(AgeSettlementProcess.Variable.AGE_SETTLED))) {
            if (!age.provenAdult(handedIn)) {
                throw WrongContent.field(AgeSettlementProcess.Variable.AGE_SETTLED, "children.ageNotProven");
            }
            comingOfAge.reached(handedIn.number(), handedIn.agency());
        }
        return Map.of();
    }
}
