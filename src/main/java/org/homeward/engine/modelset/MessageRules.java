package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.List;

/** A message that somebody awaits is sent, and one that is sent is awaited; an answer may just be read. */
final class MessageRules {

    private final ModelSet models;
    private final Program program;
    private final ModelFindings findings;

    MessageRules(ModelSet models, Program program, ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.findings = findings;
    }

    void check() {
        var awaited = models.messagesAwaited();
        var sent = new HashSet<>(models.messagesSent());
        sent.addAll(program.sends());
        models.processes().forEach(process -> process.messageEvents().forEach(event -> {
            if (event.isThrown() && event.property("answers").isEmpty() && !awaited.contains(event.message())) {
                findings.error(process, event.element(), "nobody awaits the message " + event.message());
            } else if (!event.isThrown() && !sent.contains(event.message())) {
                findings.error(process, event.element(), "nobody sends the message " + event.message());
            }
            event.property("answers")
                    .filter(request -> !sent.contains(request))
                    .ifPresent(
                            request -> findings.error(process, event.element(), "nobody sends the request " + request));
        }));
        program.parts().forEach(part -> List.of(part.effect().sends()).stream()
                .filter(message -> !awaited.contains(message))
                .forEach(message -> findings.error("", message, "nobody awaits this message, sent by " + part.why())));
    }
}
