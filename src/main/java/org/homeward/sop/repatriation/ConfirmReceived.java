package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.channel.RecalledReceivers;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an agency answers that was asked to destroy something goes to who cares for the person, where the person is by then (R4). */
@Configuration(proxyBeanMethods = false)
class ConfirmReceived {

    @Bean
    @ModelEffect(
            step = InformationRecallProcess.Step.CONFIRM_RECEIVED,
            rules = "R4",
            answers = InformationRecallProcess.Variable.DESTRUCTION_ANSWER,
            sets = {ActingSide.VARIABLE, RecalledReceivers.AGENCY})
    HandInHandler confirmReceivedHandler(Participation participation, CaseFactsRecords facts, TaskRouting routing) {
        return new Answered(InformationRecallProcess.Step.CONFIRM_RECEIVED, participation, facts, routing);
    }

    @Bean
    @ModelEffect(
            step = InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
            rules = "R4",
            answers = InformationRecallProcess.Variable.DESTRUCTION_ANSWER,
            sets = {ActingSide.VARIABLE, RecalledReceivers.AGENCY})
    HandInHandler confirmFamilyDestructionHandler(
            Participation participation, CaseFactsRecords facts, TaskRouting routing) {
        return new Answered(InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION, participation, facts, routing);
    }

    private record Answered(String step, Participation participation, CaseFactsRecords facts, TaskRouting routing)
            implements HandInHandler {

        /** Across a border the focal point answers for its offices: none of them is named there. */
        @Override
        public Map<String, Object> handle(HandedIn handedIn) {
            var number = handedIn.number();
            var corridor = facts.of(number).corridor();
            var carer = SideRole.of(participation.sideOfPerson(number) + ".focal-point");
            var own = SideRole.heldIn(handedIn.agency().country(), corridor, carer.role());
            var answers = own.country(corridor).equals(carer.country(corridor))
                    ? handedIn.agency()
                    : routing.holderOf(number, own, name -> null).agency();
            return Map.of(ActingSide.VARIABLE, carer.side(), RecalledReceivers.AGENCY, answers.value());
        }
    }
}
