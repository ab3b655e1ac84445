package org.homeward.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** For which messages a model can wait. One that it only sends isn't among them. */
public final class AwaitableMessages {

    private AwaitableMessages() {}

    /** Whether an event or a receive task of the model waits for the message of this name. */
    public static boolean in(BpmnModelInstance model, String message) {
        var caught = model.getModelElementsByType(CatchEvent.class).stream()
                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(MessageEventDefinition::getMessage);
        var received = model.getModelElementsByType(ReceiveTask.class).stream()
                .map(ReceiveTask::getMessage)
                .filter(Objects::nonNull);
        return Stream.concat(caught, received).map(Message::getName).anyMatch(message::equals);
    }
}
