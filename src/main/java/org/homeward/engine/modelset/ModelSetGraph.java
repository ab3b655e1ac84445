package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.expressions.JuelConditionSolver.Condition;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/** The nodes and ways of all processes of a set, those between processes too: calls and messages. */
final class ModelSetGraph {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> beginnings = new ArrayList<>();

    ModelSetGraph(ModelSet models, SettableVariables known, ProgramContract program) {
        models.processes().forEach(process -> process.graph()
                .nodes()
                .forEach((id, node) ->
                        nodes.put(key(process, id), new Node(process, node, known.setBy(process, node)))));
        var called = new LinkedHashMap<String, List<Node>>();
        var begun = new LinkedHashMap<String, List<Node>>();
        var sent = models.messagesSent();
        var calls = models.processes()
                .flatMap(ProcessModel::calls)
                .flatMap(call -> call.attribute("calledElement").stream())
                .toList();
        models.processes().forEach(process -> {
            var starts = at(process, ProcessGraph::isBeginning).toList();
            called.put(process.id(), starts);
            var awaited = process.messageEvents()
                    .filter(event -> ProcessGraph.isStart(event.element()))
                    .map(MessageEvent::message)
                    .toList();
            awaited.forEach(message ->
                    begun.computeIfAbsent(message, none -> new ArrayList<>()).addAll(starts));
            var byProgram = awaited.isEmpty()
                    || awaited.stream()
                            .anyMatch(message ->
                                    !sent.contains(message) || program.sends().contains(message));
            if (byProgram && !calls.contains(process.id())) {
                beginnings.addAll(starts);
            }
        });
        nodes.values().forEach(this::link);
        nodes.values().stream()
                .filter(node -> node.element.is("bpmn:callActivity"))
                .forEach(call -> call.begins.addAll(called.getOrDefault(
                        call.element.attribute("calledElement").orElse(""), List.of())));
        models.processes().forEach(process -> process.messageEvents()
                .filter(MessageEvent::isThrown)
                .forEach(event -> at(process, ProcessGraph.id(event.element()))
                        .begins
                        .addAll(begun.getOrDefault(event.message(), List.of()))));
    }

    private void link(Node node) {
        var element = node.element;
        node.process
                .graph()
                .within(ProcessGraph.id(element))
                .forEach(inside -> node.begins.add(at(node.process, inside)));
        at(node.process, ProcessGraph::isStartedByEvent).forEach(node.atAnyTime::add);
        if (element.is("bpmn:subProcess")
                && element.children("bpmn:endEvent").findAny().isPresent()) {
            return;
        }
        ways(node, element);
        var around = element.parent();
        if (element.is("bpmn:endEvent") && around != null && around.is("bpmn:subProcess")) {
            ways(node, around);
        }
    }

    /** A sub-process is left from its end. */
    private void ways(Node node, XmlElement from) {
        var usual = from.attribute("default").orElse("");
        node.process.graph().leaving(ProcessGraph.id(from)).forEach(flow -> {
            var target = nodes.get(key(node.process, flow.target()));
            if (target != null) {
                var condition = flow.condition().map(Condition::new).orElse(null);
                node.ways.add(
                        new Way(flow.element(), target, condition, flow.id().equals(usual)));
            }
        });
    }

    private Stream<Node> at(ProcessModel process, Predicate<XmlElement> which) {
        return process.graph().nodes().entrySet().stream()
                .filter(node -> which.test(node.getValue()))
                .map(node -> at(process, node.getKey()));
    }

    private Node at(ProcessModel process, String id) {
        return Objects.requireNonNull(nodes.get(key(process, id)), id);
    }

    private static String key(ProcessModel process, String id) {
        return process.id() + " " + id;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Where something begins that no other process begins. */
    List<Node> beginnings() {
        return beginnings;
    }

    /** A step, event or gateway. */
    static final class Node {

        private final ProcessModel process;
        private final XmlElement element;
        private final Set<String> sets;
        private final Map<String, String> given;
        private final List<Way> ways = new ArrayList<>();
        private final List<Node> begins = new ArrayList<>();
        private final List<Node> atAnyTime = new ArrayList<>();

        Node(ProcessModel process, XmlElement element, Set<String> sets) {
            this.process = process;
            this.element = element;
            this.sets = sets;
            this.given = element.is("bpmn:callActivity") ? ReachedCallsAndEnds.given(element) : Map.of();
        }

        ProcessModel process() {
            return process;
        }

        XmlElement element() {
            return element;
        }

        /** The variables that it sets. */
        Set<String> sets() {
            return sets;
        }

        /** The yes and no that it gives to what it calls, by variable. */
        Map<String, String> given() {
            return given;
        }

        List<Way> ways() {
            return ways;
        }

        /** Where what it calls, sends to or holds begins; the events at its border. */
        List<Node> begins() {
            return begins;
        }

        /** Parts of its process that an event starts. */
        List<Node> atAnyTime() {
            return atAnyTime;
        }

        /** The nodes at which its process goes on; processes started beside it are left out. */
        List<Node> onwards() {
            var started = begins.stream()
                    .filter(begun -> begun.process.equals(process))
                    .filter(begun -> begun.element
                            .attribute("cancelActivity")
                            .filter("false"::equals)
                            .isEmpty());
            return Stream.concat(ways.stream().map(Way::target), started).toList();
        }

        boolean readsConditions() {
            return !element.is("bpmn:parallelGateway", "bpmn:eventBasedGateway");
        }
    }

    /** A way that leaves a node; the usual one is gone if no other can be. */
    record Way(XmlElement element, Node target, @Nullable Condition condition, boolean isUsual) {}
}
