package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.modelset.ModelSetGraph.Node;
import org.homeward.engine.modelset.ModelSetGraph.Way;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * If a process waits for a message that only one other process can send, each way to an end of that other sends it, or something that ends
 * the waiting; and the waiting process hasn't ended the other before. Else both sides of a border can wait for each other for ever.
 */
final class ModelAnswerRules {

    private final ModelSet models;
    private final ProgramContract program;
    private final ModelSetGraph graph;
    private final ModelFindings findings;

    ModelAnswerRules(ModelSet models, ProgramContract program, ModelSetGraph graph, ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        models.processes().forEach(process -> nodes(process)
                .filter(node -> !awaited(node).isEmpty())
                .forEach(node -> answerer(process, awaited(node)).ifPresent(other -> {
                    answersOnEachWay(other, process, node);
                    isNotEndedBefore(other, process, node);
                })));
    }

    private Stream<Node> nodes(ProcessModel process) {
        return graph.nodes().stream().filter(node -> node.process().equals(process));
    }

    /** The messages one of which must come; none if time goes on without them, or if no message is waited for. */
    private Set<String> awaited(Node node) {
        var places = node.element().is("bpmn:eventBasedGateway")
                ? node.ways().stream().map(Way::target).toList()
                : node.element().is("bpmn:intermediateCatchEvent") && !isBranch(node) ? List.of(node) : List.<Node>of();
        var messages = new HashSet<String>();
        for (var place : places) {
            var message = message(place.process(), place.element(), event -> !event.isThrown());
            if (message.isEmpty()) {
                return Set.of();
            }
            messages.add(message.get());
        }
        return messages;
    }

    private boolean isBranch(Node node) {
        return graph.nodes().stream()
                .filter(gateway -> gateway.element().is("bpmn:eventBasedGateway"))
                .anyMatch(gateway ->
                        gateway.ways().stream().anyMatch(way -> way.target().equals(node)));
    }

    private static Optional<String> message(ProcessModel process, XmlElement element, Predicate<MessageEvent> which) {
        return process.messageEvents()
                .filter(event -> event.element().equals(element))
                .filter(which)
                .map(MessageEvent::message)
                .findFirst();
    }

    /** The only process that sends one of these; empty if several do, the program does, or it waits itself. */
    private Optional<ProcessModel> answerer(ProcessModel waiting, Set<String> messages) {
        var senders = models.processes()
                .filter(process -> process.messageEvents()
                        .anyMatch(event -> event.isThrown() && messages.contains(event.message())))
                .toList();
        var alone = senders.size() == 1
                && !senders.get(0).equals(waiting)
                && messages.stream().noneMatch(program.sends()::contains);
        return alone ? Optional.of(senders.get(0)) : Optional.empty();
    }

    private void answersOnEachWay(ProcessModel other, ProcessModel waiting, Node node) {
        var enough = new HashSet<>(awaited(node));
        enough.addAll(interrupting(waiting));
        var sends = surelySending(other, enough, told -> gaveUp(told, waiting, node));
        nodes(other)
                .filter(begin -> begin.element().is("bpmn:startEvent")
                        && other.element().equals(begin.element().parent()))
                .filter(begin -> !sends.getOrDefault(begin, true))
                .flatMap(begin -> reached(begin, sends).stream())
                .filter(end -> end.onwards().isEmpty())
                .distinct()
                .forEach(end -> findings.error(
                        other,
                        end.element(),
                        "endsUnanswered",
                        "if it ends here, {} waits for ever at {}",
                        Word.called(waiting.id()),
                        Word.called(id(node.element()))));
    }

    /** Whether the event comes only where who waits has told that nothing is waited for any more. */
    private boolean gaveUp(Node event, ProcessModel waiting, Node node) {
        var message = message(event.process(), event.element(), each -> !each.isThrown());
        var senders = graph.nodes().stream()
                .filter(thrower -> message(thrower.process(), thrower.element(), MessageEvent::isThrown)
                        .equals(message))
                .toList();
        return message.isPresent()
                && !senders.isEmpty()
                && senders.stream()
                        .allMatch(thrower -> thrower.process().equals(waiting)
                                && !reached(thrower, Map.of()).contains(node));
    }

    private void isNotEndedBefore(ProcessModel other, ProcessModel waiting, Node node) {
        var ending = interrupting(other);
        nodes(waiting)
                .filter(thrower -> message(waiting, thrower.element(), MessageEvent::isThrown)
                        .filter(ending::contains)
                        .isPresent())
                .filter(thrower -> reached(thrower, Map.of()).contains(node))
                .forEach(thrower -> findings.error(
                        waiting,
                        thrower.element(),
                        "endsAnswerer",
                        "this ends {}, for whose answer {} waits afterwards",
                        Word.called(other.id()),
                        Word.called(id(node.element()))));
    }

    /** The events that end all else in the process. */
    private static Set<String> interrupting(ProcessModel process) {
        return process.messageEvents()
                .filter(event -> event.element().is("bpmn:startEvent")
                        && event.element().parent() != null
                        && event.element().parent().is("bpmn:subProcess")
                        && process.element().equals(event.element().parent().parent())
                        && event.element()
                                .attribute("isInterrupting")
                                .filter("false"::equals)
                                .isEmpty())
                .map(MessageEvent::message)
                .collect(Collectors.toSet());
    }

    /** By node, whether each way from it to an end sends one of these; a way that goes round and round ends nothing. */
    private Map<Node, Boolean> surelySending(ProcessModel process, Set<String> messages, Predicate<Node> over) {
        var sends = new HashMap<Node, Boolean>();
        nodes(process).forEach(node -> sends.put(node, true));
        var enough = nodes(process)
                .filter(node -> over.test(node)
                        || message(process, node.element(), MessageEvent::isThrown)
                                .filter(messages::contains)
                                .isPresent())
                .collect(Collectors.toSet());
        for (var changed = true; changed; ) {
            changed = false;
            for (var node : sends.keySet()) {
                var now = enough.contains(node) || goesOn(node, sends);
                changed |= sends.put(node, now) != now;
            }
        }
        return sends;
    }

    private static boolean goesOn(Node node, Map<Node, Boolean> sends) {
        var next = node.onwards();
        return node.element().is("bpmn:parallelGateway")
                ? next.stream().anyMatch(sends::get)
                : !next.isEmpty() && next.stream().allMatch(sends::get);
    }

    private static Set<Node> reached(Node from, Map<Node, Boolean> sends) {
        return Explorer.reached(onwards(from, sends), node -> onwards(node, sends));
    }

    private static List<Node> onwards(Node node, Map<Node, Boolean> sends) {
        return node.onwards().stream()
                .filter(next -> !sends.getOrDefault(next, false))
                .toList();
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }
}
