package org.homeward.engine;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** For which messages a model can wait. One that it only sends isn't among them. */
public final class CaughtMessages {

    private CaughtMessages() {}

    /** Whether an event of the model catches the message of this name. */
    public static boolean in(BpmnModelInstance model, String message) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                .anyMatch(caught -> message.equals(caught.getMessage().getName()));
    }
}
