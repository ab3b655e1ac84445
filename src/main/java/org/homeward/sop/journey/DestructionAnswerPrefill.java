package org.homeward.sop.journey;

import java.util.Locale;
import java.util.Map;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.Directory;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.stereotype.Component;

/**
 * The answers to a request to destroy received data, with their agencies: one of the reader's country by its name, another one by its
 * country (R4, R9).
 */
@ModelEffect(step = InformationRecallProcess.Step.TELL_DESTRUCTION, rules = "R4")
@Component
class DestructionAnswerPrefill implements FormPrefill {

    private final Messages messages;
    private final Directory directory;

    DestructionAnswerPrefill(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var country = step.agency().country();
        return messages.seenBy(step.number(), country).stream()
                .filter(message -> step.processInstance().equals(message.receiverInstance()))
                .map(Message::from)
                .map(by -> by.country().equals(country)
                        ? directory.agencyName(by, language)
                        : directory.countryName(by.country(), language))
                .findFirst()
                .<Map<String, Object>>map(name -> Map.of("destructionBy", name))
                .orElse(Map.of());
    }
}
