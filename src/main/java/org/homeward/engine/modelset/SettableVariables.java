package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.reading.XmlElement;

/** The variables that something may set in each process of a set. */
final class SettableVariables {

    private static final String OUTCOME = "outcome";

    private final ModelSet models;
    private final ProgramContract program;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<XmlElement, Set<String>> set = new HashMap<>();
    private final Map<XmlElement, Set<String>> setForSure = new HashMap<>();
    private final Map<String, Set<String>> received = new HashMap<>();

    SettableVariables(ModelSet models, ProgramContract program) {
        this.models = models;
        this.program = program;
        models.processes().forEach(process -> in(process.id()).addAll(ownOf(process)));
        models.processes().forEach(this::handedInAndOut);
    }

    /** Of the process; none if the set doesn't have it. */
    Set<String> of(String process) {
        return known.getOrDefault(process, Set.of());
    }

    /** The variables that each case has in the process from its start. */
    Set<String> everywhere(ProcessModel process) {
        return Stream.concat(
                        Stream.of(OUTCOME),
                        program.parts().stream()
                                .filter(part -> part.everywhere()
                                        || !part.isDelegate()
                                                && part.step().isEmpty()
                                                && part.processes().contains(process.id()))
                                .flatMap(part -> part.sets().stream()))
                .collect(Collectors.toSet());
    }

    /**
     * The variables that the node sets; a message with which the process begins is left out. Of a message those that any of its senders
     * tells.
     */
    Set<String> setBy(ProcessModel process, XmlElement node) {
        return once(set, node, () -> setBy(process, node, event -> received(event.message())));
    }

    /** The variables that the node sets with any sender of the message that it awaits. */
    Set<String> setForSureBy(ProcessModel process, XmlElement node) {
        return once(setForSure, node, () -> setBy(process, node, this::inEach));
    }

    /** Asked at each step of each walk through the set. */
    private static <K> Set<String> once(Map<K, Set<String>> answers, K question, Supplier<Set<String>> answer) {
        var found = answers.get(question);
        if (found == null) {
            found = answer.get();
            answers.put(question, found);
        }
        return found;
    }

    private Set<String> setBy(ProcessModel process, XmlElement node, Function<MessageEvent, Set<String>> told) {
        var key = node.attribute("id").orElse("");
        var delegates = ModelElements.delegates(node);
        var own = program.parts().stream()
                .filter(part -> node.is("bpmn:userTask") && part.step().equals(key)
                        || !node.is("bpmn:subProcess") && part.isDelegate() && delegates.contains(part.delegate()))
                .flatMap(part -> part.sets().stream());
        var answers = process.steps()
                .filter(step -> step.element().equals(node))
                .flatMap(step -> models.form(process, step.form()).stream())
                .flatMap(SettableVariables::asked);
        var received = process.messageEvents()
                .filter(event -> !event.isThrown() && event.element().equals(node) && !begins(process, node))
                .flatMap(event -> told.apply(event).stream());
        var results = Stream.concat(
                node.attribute("camunda:resultVariable").stream(),
                node.is("bpmn:subProcess")
                        ? Stream.empty()
                        : node.all()
                                .filter(inside -> inside.is("camunda:outputParameter"))
                                .flatMap(parameter -> parameter.attribute("name").stream()));
        var out = node.is("bpmn:callActivity") ? targets(node, "camunda:out") : Stream.<String>empty();
        return Stream.of(own, answers, received, results, out)
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    /** Whether the process begins with it: then who sends the message tells what is set. */
    static boolean begins(ProcessModel process, XmlElement node) {
        return node.is("bpmn:startEvent") && process.element().equals(node.parent());
    }

    /** The variables that the node's delegates need. */
    Stream<String> readBy(XmlElement node) {
        var delegates = ModelElements.delegates(node);
        return program.delegates()
                .filter(part -> delegates.contains(part.delegate()))
                .flatMap(part -> part.effect().reads().stream());
    }

    /** The variables that the event's message carries. */
    Set<String> carried(MessageEvent event) {
        return Stream.concat(event.carries().stream(), bySender(event)).collect(Collectors.toSet());
    }

    /** The variables that the program's own messages carry when they start the process. */
    Set<String> byProgram(ProcessModel process) {
        var starts = process.messageEvents()
                .filter(event -> !event.isThrown() && begins(process, event.element()))
                .map(MessageEvent::message)
                .collect(Collectors.toSet());
        return program.parts().stream()
                .filter(part -> part.effect().sends().stream().anyMatch(starts::contains))
                .flatMap(part -> part.sets().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> in(String process) {
        return known.computeIfAbsent(process, id -> new HashSet<>(Set.of(OUTCOME)));
    }

    private Set<String> ownOf(ProcessModel process) {
        var steps = process.steps().map(ModelStep::key).collect(Collectors.toSet());
        var delegates = process.delegates();
        var own = program.parts().stream()
                .filter(part -> part.everywhere()
                        || steps.contains(part.step())
                        || delegates.contains(part.delegate())
                        || part.step().isEmpty() && part.processes().contains(process.id()))
                .flatMap(part -> part.sets().stream());
        return Stream.of(own, answers(process), results(process), received(process))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private Stream<String> answers(ProcessModel process) {
        return process.steps()
                .flatMap(step -> models.form(process, step.form()).stream())
                .flatMap(SettableVariables::asked);
    }

    /** A disabled field shows the variable and leaves it as it is. */
    private static Stream<String> asked(FormDefinition form) {
        var shown = form.shown();
        return form.fields().stream()
                .filter(field -> !field.inCaseFile() && !shown.contains(field.key()))
                .map(Field::key);
    }

    private static Stream<String> results(ProcessModel process) {
        return Stream.concat(
                process.elements("bpmn:businessRuleTask")
                        .flatMap(task -> task.attribute("camunda:resultVariable").stream()),
                process.elements("camunda:outputParameter").flatMap(parameter -> parameter.attribute("name").stream()));
    }

    /** The variables of the messages that the process awaits. */
    private Stream<String> received(ProcessModel process) {
        return process.messageEvents()
                .filter(event -> !event.isThrown())
                .map(MessageEvent::message)
                .distinct()
                .flatMap(message -> received(message).stream());
    }

    /** The variables that each sender of the awaited message carries; those that the program adds count as told each time. */
    private Set<String> inEach(MessageEvent awaited) {
        var any = new HashSet<>(received(awaited.message()));
        senders(awaited.message()).forEach(event -> any.retainAll(carried(event)));
        return any;
    }

    /** Whether the program or another event tells more with this message than the event does. */
    boolean isOutdone(MessageEvent sent) {
        return !carried(sent).containsAll(received(sent.message()));
    }

    /** The events that send the message. */
    Stream<MessageEvent> senders(String message) {
        return models.processes()
                .flatMap(ProcessModel::messageEvents)
                .filter(event -> event.isThrown() && event.message().equals(message));
    }

    /** The variables that any of the message's senders carries. */
    private Set<String> received(String awaited) {
        return once(received, awaited, () -> {
            var bySender = senders(awaited).flatMap(event -> carried(event).stream());
            var byProgram = program.parts().stream()
                    .filter(part -> part.effect().sends().contains(awaited))
                    .flatMap(part -> part.sets().stream());
            return Stream.concat(bySender, byProgram).collect(Collectors.toSet());
        });
    }

    private Stream<String> bySender(MessageEvent event) {
        return program.delegates()
                .filter(part -> event.delegates().contains(part.delegate()))
                .flatMap(part -> part.sets().stream());
    }

    private void handedInAndOut(ProcessModel process) {
        process.calls().forEach(call -> {
            targets(call, "camunda:in")
                    .forEach(in(call.attribute("calledElement").orElse(""))::add);
            targets(call, "camunda:out").forEach(in(process.id())::add);
        });
    }

    private static Stream<String> targets(XmlElement call, String mapping) {
        return ProcessModel.mappings(call, mapping).flatMap(mapped -> mapped.attribute("target").stream());
    }
}
