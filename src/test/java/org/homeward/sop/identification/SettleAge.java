package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.sop.children.ComingOfAge;
import org.homeward.sop.children.FoundChild;
import org.homeward.sop.declared.Former;

/**
 * Settles a doubtful age at any time: 18 or more only by a birthday that has come, or by a document or an assessment without room
 * for less; a child, or still in doubt, is a child from then on, and gets a guardian (R20).
 */
@Former
final class SettleAge implements HandInHandler {

    private final FoundAge age;
    private final ComingOfAge comingOfAge;
    private final FoundChild foundChild;
    private final CaseFactsRecords facts;
    private final Participation participation;

    SettleAge(
            FoundAge age,
            ComingOfAge comingOfAge,
            FoundChild foundChild,
            CaseFactsRecords facts,
            Participation participation) {
        this.age = age;
        this.comingOfAge = comingOfAge;
        this.foundChild = foundChild;
        this.facts = facts;
        this.participation = participation;
    }

    @Override
    public String step() {
        return AgeSettlementProcess.Step.SETTLE_AGE;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var number = handedIn.number();
        var adult = AgeSettlementProcess.Answer.ADULT.equals(handedIn.text(AgeSettlementProcess.Variable.AGE_SETTLED));
        require(age.known(handedIn), adult, facts.of(number).child());
        if (adult) {
            comingOfAge.reached(number, handedIn.agency());
        } else {
            foundChild.is(number);
        }
        return Map.of(
                AgeSettlementProcess.Variable.GUARDIAN_NEEDED,
                !adult && foundChild.lacksGuardian(number),
                ActingSide.VARIABLE,
                participation.sideOfPerson(number));
    }

    private static void require(FoundAge.Known known, boolean adult, boolean child) {
        if (!adult) {
            if (known.isAdults()) {
                throw WrongContent.field(AgeSettlementProcess.Variable.AGE_SETTLED, "children.saysAdult");
            }
        } else if (known.lacksYoungest()) {
            throw WrongContent.field("ageAtLeast", "children.youngestMissing");
        } else if (known.leavesRoomForLess() || child && !known.isAdults()) {
            throw WrongContent.field(AgeSettlementProcess.Variable.AGE_SETTLED, "children.ageNotProven");
        }
    }
}
