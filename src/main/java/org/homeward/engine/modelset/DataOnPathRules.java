package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.ExpressionVariables;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A variable has been set on each way to its reader, and the caller of a process hands in the variables that it reads: else a case stops
 * there.
 */
final class DataOnPathRules {

    private final ModelSet models;
    private final SettableVariables known;
    private final ModelFindings findings;

    DataOnPathRules(ModelSet models, SettableVariables known, ModelFindings findings) {
        this.models = models;
        this.known = known;
        this.findings = findings;
    }

    void check() {
        models.processes().forEach(this::check);
    }

    private void check(ProcessModel process) {
        var own = known.everywhere(process);
        var told = new HashSet<>(own);
        calls(process).forEach(call -> told.addAll(handedIn(call.element)));
        throwers(process).forEach(thrower -> told.addAll(known.carried(thrower.event)));
        told.addAll(known.byProgram(process));
        var wrong = unset(process, told, known::setBy);
        wrong.forEach((place, variables) -> variables.forEach(variable -> findings.error(
                process,
                place,
                "variableUnsetOnWay",
                "a way leads here on which nothing has set the variable {}",
                Word.called(variable))));
        var needed = all(unset(process, own, known::setBy));
        needed.removeAll(all(wrong));
        calls(process).forEach(call -> without(needed, handedIn(call.element))
                .forEach(variable -> findings.error(
                        call.caller,
                        call.element,
                        "callLacks",
                        "the called process {} doesn't get the variable {}",
                        Word.called(process.id()),
                        Word.called(variable))));
        throwers(process).forEach(thrower -> without(needed, known.carried(thrower.event))
                .forEach(variable ->
                        findings.error(thrower.sender, thrower.event.element(), lacks(thrower.event, variable))));
        var unsure = all(unset(process, told, known::setForSureBy));
        unsure.removeAll(all(wrong));
        unsure.forEach(variable -> heard(process)
                .filter(thrower -> !known.carried(thrower.event).contains(variable))
                .forEach(thrower ->
                        findings.error(thrower.sender, thrower.event.element(), lacks(thrower.event, variable))));
    }

    private static ProblemText lacks(MessageEvent sent, String variable) {
        return ProblemText.of(
                "messageLacks",
                "the message {} doesn't carry the variable {}",
                Word.called(sent.message()),
                Word.called(variable));
    }

    /** The events that send a message that the process awaits on its way, and with which another sender tells more. */
    private Stream<Thrower> heard(ProcessModel process) {
        var awaited = process.messageEvents()
                .filter(event -> !event.isThrown() && !SettableVariables.begins(process, event.element()))
                .map(MessageEvent::message)
                .collect(Collectors.toSet());
        return throwers(awaited).filter(thrower -> known.isOutdone(thrower.event));
    }

    private static Set<String> all(Map<XmlElement, Set<String>> places) {
        return places.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> without(Set<String> needed, Set<String> given) {
        return needed.stream().filter(variable -> !given.contains(variable));
    }

    /** By place, the variables that are read there and not set on each way; a variable that nothing ever sets is told elsewhere. */
    private Map<XmlElement, Set<String>> unset(
            ProcessModel process, Set<String> fromTheStart, BiFunction<ProcessModel, XmlElement, Set<String>> setBy) {
        var flow = new VariablesSetBefore(process, node -> setBy.apply(process, node), fromTheStart);
        var ever = known.of(process.id());
        var places = new LinkedHashMap<XmlElement, Set<String>>();
        process.elements().forEach(element -> reads(process, element).forEach(variable -> {
            var place = ModelElements.withId(element);
            at(flow, element)
                    .filter(set -> !set.contains(variable) && ever.contains(variable))
                    .ifPresent(set -> places.computeIfAbsent(place, none -> new TreeSet<>())
                            .add(variable));
        }));
        return places;
    }

    /** The variables that are set where the element is evaluated; empty if no way leads there. */
    private static Optional<Set<String>> at(VariablesSetBefore flow, XmlElement element) {
        for (var around = element; around != null; around = around.parent()) {
            var at = around;
            if (at.is("bpmn:sequenceFlow")) {
                return at.attribute("sourceRef")
                        .flatMap(source -> Optional.ofNullable(flow.node(source)))
                        .flatMap(source -> Optional.ofNullable(flow.after(source)));
            }
            if (flow.before(at) != null) {
                return Optional.ofNullable(flow.before(at));
            }
        }
        return Optional.empty();
    }

    private Stream<String> reads(ProcessModel process, XmlElement element) {
        if (element.is("bpmn:conditionExpression", "bpmn:timeDate", "camunda:inputParameter")) {
            return ExpressionVariables.ofJuel(element.text()).stream();
        }
        if (element.is("camunda:in")) {
            return ExpressionVariables.ofJuel(
                    element.attribute("sourceExpression").orElse(""))
                    .stream();
        }
        if (element.is("bpmn:userTask")) {
            return ExpressionVariables.ofJuel(
                    element.attribute("camunda:dueDate").orElse(""))
                    .stream();
        }
        return element.is("bpmn:serviceTask") ? known.readBy(element) : Stream.empty();
    }

    private Stream<Call> calls(ProcessModel called) {
        return models.processes().flatMap(caller -> caller.calls()
                .filter(call -> call.attribute("calledElement")
                        .filter(called.id()::equals)
                        .isPresent())
                .map(call -> new Call(caller, call)));
    }

    private static Set<String> handedIn(XmlElement call) {
        return ProcessModel.mappings(call, "camunda:in")
                .flatMap(in -> in.attribute("target").stream())
                .collect(Collectors.toSet());
    }

    /** The events that send a message that starts the process. */
    private Stream<Thrower> throwers(ProcessModel started) {
        var starts = started.messageEvents()
                .filter(event -> event.element().is("bpmn:startEvent")
                        && started.element().equals(event.element().parent()))
                .map(MessageEvent::message)
                .collect(Collectors.toSet());
        return throwers(starts);
    }

    private Stream<Thrower> throwers(Set<String> messages) {
        return models.processes().flatMap(sender -> sender.messageEvents()
                .filter(event -> event.isThrown() && messages.contains(event.message()))
                .map(event -> new Thrower(sender, event)));
    }

    private record Call(ProcessModel caller, XmlElement element) {}

    private record Thrower(ProcessModel sender, MessageEvent event) {}
}
