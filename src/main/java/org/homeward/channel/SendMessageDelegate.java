package org.homeward.channel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.MessagePayload;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throw event; the event's input parameters are what the message carries. Nothing is sent where
 * the event's property {@code sentIf} names a variable that has no value or is false.
 */
@ModelEffect(sets = RepatriationProcess.Variable.REQUEST_SENT)
@Component("sendMessage")
class SendMessageDelegate implements ModelDelegate {

    private final ThrowEventMessages messages;

    SendMessageDelegate(ThrowEventMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (ModelProperties.isSent(execution)) {
            messages.send(execution, MessagePayload.of(execution));
        }
    }
}
