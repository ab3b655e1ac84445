package org.homeward.channel;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.springframework.stereotype.Component;

/** Sends the message of a throw event; the event's input parameters are what the message carries. */
@Component("sendMessage")
class SendMessage implements ModelDelegate {

    private final EventMessages messages;

    SendMessage(EventMessages messages) {
        this.messages = messages;
    }

    @Override
    public String titleKey() {
        return "delegate.sendMessage";
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.send(execution, payload(execution));
    }

    /** The event's input parameters, which are local to it. */
    private static Map<String, Object> payload(DelegateExecution execution) {
        var payload = new TreeMap<String, Object>();
        execution.getVariablesLocal().forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                payload.put(name, value);
            } else if (value instanceof java.util.Date date) {
                payload.put(name, date.toInstant().toString());
            }
        });
        return payload;
    }
}
