package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.ReturnOutcome;
import org.homeward.shared.procedures.RepatriationProcess;

/** The references of steps, events and calls must be in the set or known to the program: forms, deadlines, roles, messages. */
final class StepReferenceRules {

    private static final String SENDS_NOTHING = "nothing sends this message: it must name the delegate that does";
    private static final String WHOLE_CASE = "case";

    private final ModelSet models;
    private final KnownRolesAndDeadlines words;
    private final ModelFindings findings;

    StepReferenceRules(ModelSet models, KnownRolesAndDeadlines words, ModelFindings findings) {
        this.models = models;
        this.words = words;
        this.findings = findings;
    }

    void check(ProcessModel process) {
        process.steps().forEach(this::step);
        process.messageEvents().filter(MessageEvent::isThrown).forEach(event -> event(process, event));
        process.elements("bpmn:sendTask")
                .filter(task -> !MessageEvent.isSender(Stream.of(task)))
                .forEach(task -> findings.error(process, task, "senderMissing", SENDS_NOTHING));
        process.calls().forEach(call -> call(process, call));
        process.elements("bpmn:timeDate").forEach(date -> deadline(process, date, date.text()));
    }

    /** A message that somebody awaits is sent, and one that is sent is awaited; an answer may just be read. */
    void messages(ProgramContract program) {
        var awaited = models.messagesAwaited();
        var sent = new HashSet<>(models.messagesSent());
        sent.addAll(program.sends());
        models.processes().forEach(process -> process.messageEvents().forEach(event -> {
            if (event.isThrown() && event.property("answers").isEmpty() && !awaited.contains(event.message())) {
                findings.error(
                        process,
                        event.element(),
                        "messageUnheard",
                        "nobody awaits the message {}",
                        Word.called(event.message()));
            } else if (!event.isThrown() && !sent.contains(event.message())) {
                findings.error(
                        process,
                        event.element(),
                        "messageUnsent",
                        "nobody sends the message {}",
                        Word.called(event.message()));
            }
            event.property("answers")
                    .filter(request -> !sent.contains(request))
                    .ifPresent(request -> findings.error(
                            process,
                            event.element(),
                            "requestUnsent",
                            "nobody sends the request {}",
                            Word.called(request)));
        }));
        program.parts().forEach(part -> part.effect().sends().stream()
                .filter(message -> !awaited.contains(message))
                .forEach(message -> findings.error(
                        "",
                        message,
                        "messageUnheardByProgram",
                        "nobody awaits this message, sent by " + part.why(),
                        Word.called(message))));
    }

    /**
     * Once somebody heard a message it isn't kept for others. So a part that comes to wait for what another part of its file may
     * hear before hears it at each step on the way there, too.
     */
    void missed() {
        models.processes().forEach(process -> process.messageEvents()
                .filter(event ->
                        event.element().is("bpmn:intermediateCatchEvent") && isHeardBeside(process, event.message()))
                .forEach(event -> missed(process, event)));
    }

    private boolean isHeardBeside(ProcessModel process, String message) {
        return models.processes()
                .filter(other -> other != process && other.file().equals(process.file()))
                .flatMap(ProcessModel::messageEvents)
                .anyMatch(event -> !event.isThrown() && event.message().equals(message));
    }

    private void missed(ProcessModel process, MessageEvent event) {
        var hearing = process.messageEvents()
                .filter(other -> !other.isThrown() && other.message().equals(event.message()))
                .map(MessageEvent::element)
                .toList();
        var graph = process.graph();
        var waits = ProcessGraph.id(event.element());
        process.steps()
                .filter(step -> hearing.stream()
                        .noneMatch(element -> element.attribute("attachedToRef")
                                        .filter(step.key()::equals)
                                        .isPresent()
                                || element.is("bpmn:startEvent")
                                        && !process.element().equals(element.parent())))
                .filter(step ->
                        Explorer.reached(graph.after(step.key()), graph::after).contains(waits))
                .forEach(step -> findings.error(
                        process,
                        step.element(),
                        "messageMissed",
                        "while it is open it doesn't hear the message {}",
                        Word.called(event.message())));
    }

    private void step(ModelStep step) {
        if (step.element().attribute("name").orElse("").isBlank()) {
            findings.error(step.process(), step.element(), "nameMissing", "this step has no name");
        }
        due(step.process(), step.element(), step.due());
        role(step.process(), step.element(), step.role());
        if (models.form(step.process(), step.form()).isEmpty()) {
            findings.error(
                    step.process(),
                    step.element(),
                    step.form().isEmpty() ? "formUnchosen" : "formMissing",
                    "its phase has no form {}",
                    step.form());
        } else if (!step.formBinding().equals("deployment")) {
            findings.error(step.process(), step.element(), "formBinding", "its form has no binding: deployment");
        }
    }

    private void event(ProcessModel process, MessageEvent event) {
        if (!event.isSent()) {
            findings.error(process, event.element(), "senderMissing", SENDS_NOTHING);
        }
        role(process, event.element(), event.property("from").orElse(""));
        var to = event.property("to").orElse("");
        if (!to.equals(WHOLE_CASE)) {
            role(process, event.element(), to);
        }
        if (event.message().equals(RepatriationProcess.Message.RETURN_ENDED)
                && event.property("returnEnd").flatMap(ReturnOutcome::of).isEmpty()) {
            findings.error(
                    process, event.element(), "returnEndUnsaid", "it doesn't say how the return ended (returnEnd)");
        }
        event.property("answerDue").ifPresent(due -> due(process, event.element(), due));
    }

    private void call(ProcessModel process, XmlElement call) {
        var called = call.attribute("calledElement").orElse("");
        if (models.process(called).isEmpty()) {
            findings.error(process, call, "processMissing", "the called process {} doesn't exist", called);
        }
        if (ProcessModel.mappings(call, "camunda:in")
                .noneMatch(in -> in.attribute("businessKey").isPresent())) {
            findings.error(process, call, "caseNumberMissing", "the called process doesn't get the case number");
        }
    }

    private void due(ProcessModel process, XmlElement element, String due) {
        words.unknownDue(due).ifPresent(unknown -> findings.error(process, element, unknown));
    }

    private void deadline(ProcessModel process, XmlElement element, String key) {
        words.unknownDeadline(key).ifPresent(unknown -> findings.error(process, element, unknown));
    }

    private void role(ProcessModel process, XmlElement element, String role) {
        words.unknownSideRole(role).ifPresent(unknown -> findings.error(process, element, unknown));
    }
}
