package org.homeward.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One packaged model in the hands of its test: it begins, hears messages, and what it called comes back. */
public final class Procedure {

    /** The variable in which an end event says how the process came out. */
    public static final String OUTCOME = "outcome";

    private static final AtomicInteger CASES = new AtomicInteger();

    private final ProcessEngine engine;
    private final ProcedureModel model;
    private final StandIns standIns;

    Procedure(ProcessEngine engine, ProcedureModel model, StandIns standIns) {
        this.engine = engine;
        this.model = model;
        this.standIns = standIns;
    }

    /** A new instance of the file's first pool. */
    public ProcessInstance begins(Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(model.key(), number(), variables);
    }

    /** A new instance that its first message starts. */
    public ProcessInstance beginsWith(String message, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByMessage(message, number(), variables);
    }

    /** The instance gets a message that it waits for. */
    public void hears(ProcessInstance instance, String message, Map<String, Object> payload) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(payload)
                .correlate();
    }

    /** The open steps are done without an answer, and whatever opens after them: what follows in any case need not be named. */
    public void goesOn(ProcessInstance instance) {
        var done = new HashSet<String>();
        var open = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId());
        for (var steps = open.list(); !steps.isEmpty(); steps = open.list()) {
            var step = steps.get(0);
            if (!done.add(step.getTaskDefinitionKey())) {
                throw new IllegalStateException(step.getTaskDefinitionKey() + " opens again");
            }
            engine.getTaskService().complete(step.getId());
        }
    }

    /** The open tasks of a step that is there several times. */
    public List<Task> open(ProcessInstance instance, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(step)
                .list();
    }

    /** The process that the instance called ends, with these variables. */
    public void comesBack(ProcessInstance caller, String called, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(called(caller, called).getId())
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    /** What the instance handed to the process that it called. */
    public Map<String, Object> handedTo(ProcessInstance caller, String called) {
        return engine.getRuntimeService().getVariables(called(caller, called).getId());
    }

    /** What a delegate sets from now on. */
    public void sets(String delegate, Map<String, Object> variables) {
        standIns.sets(delegate, variables);
    }

    /** The messages that this test's instances sent, in their order. */
    public List<String> sent() {
        return standIns.sent().stream().map(Sent::message).toList();
    }

    /** What the newest message of a name carried. */
    public Map<String, Object> carried(String message) {
        return standIns.sent().stream()
                .filter(sent -> sent.message().equals(message))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .payload();
    }

    /** The delegates that ran, in their order; those that send messages apart. */
    public List<String> ran() {
        return standIns.called();
    }

    private ProcessInstance called(ProcessInstance caller, String called) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .processDefinitionKey(called)
                .singleResult();
    }

    private static String number() {
        return "C-TEST-" + CASES.incrementAndGet();
    }

    /** A message that was sent, with what it carried. */
    record Sent(String message, Map<String, Object> payload) {}
}
