package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.channel.RecalledReceivers;
import org.homeward.engine.ActingSide;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
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
    HandInHandler confirmReceivedHandler(Participation participation) {
        return new Answered(InformationRecallProcess.Step.CONFIRM_RECEIVED, participation);
    }

    @Bean
    @ModelEffect(
            step = InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
            rules = "R4",
            answers = InformationRecallProcess.Variable.DESTRUCTION_ANSWER,
            sets = {ActingSide.VARIABLE, RecalledReceivers.AGENCY})
    HandInHandler confirmFamilyDestructionHandler(Participation participation) {
        return new Answered(InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION, participation);
    }

    private record Answered(String step, Participation participation) implements HandInHandler {

        @Override
        public Map<String, Object> handle(HandedIn handedIn) {
            return Map.of(
                    ActingSide.VARIABLE,
                    participation.sideOfPerson(handedIn.number()),
                    RecalledReceivers.AGENCY,
                    handedIn.agency().value());
        }
    }
}
