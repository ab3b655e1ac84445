package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** What a model only sends it doesn't wait for. */
class AwaitableMessagesTest {

    private static final String MESSAGE = "case.opened";

    @Test
    void an_event_and_a_receive_task_wait_for_it() {
        var event = Bpmn.createExecutableProcess()
                .startEvent()
                .intermediateCatchEvent()
                .message(MESSAGE)
                .endEvent()
                .done();
        var task = Bpmn.createExecutableProcess()
                .startEvent()
                .receiveTask()
                .message(MESSAGE)
                .endEvent()
                .done();

        assertThat(AwaitableMessages.in(event, MESSAGE)).isTrue();
        assertThat(AwaitableMessages.in(task, MESSAGE)).isTrue();
        assertThat(AwaitableMessages.in(task, MESSAGE + "2")).isFalse();
    }

    @Test
    void who_sends_it_does_not_wait_for_it() {
        var sender = Bpmn.createExecutableProcess()
                .startEvent()
                .receiveTask()
                .endEvent()
                .message(MESSAGE)
                .done();

        assertThat(AwaitableMessages.in(sender, MESSAGE)).isFalse();
    }
}
