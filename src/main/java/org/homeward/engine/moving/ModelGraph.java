package org.homeward.engine.moving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.homeward.engine.wall.Reachability;
import org.jspecify.annotations.Nullable;

/** The flow of one process of a model: its nodes, what follows what, where branches part and meet. */
final class ModelGraph {

    private final Map<String, FlowNode> nodes = new TreeMap<>();
    private final Map<String, List<String>> following = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    ModelGraph(BpmnModelInstance model, String process) {
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> process.equals(processOf(node)))
                .forEach(node -> nodes.put(node.getId(), node));
        // what nodes themselves say of their flows may be missing: the engine doesn't read it
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
    }

    private void flow(SequenceFlow flow) {
        var from = flow.getSource().getId();
        var to = flow.getTarget().getId();
        if (nodes.containsKey(from)) {
            following.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
            before.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
        }
    }

    Collection<FlowNode> nodes() {
        return nodes.values();
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    @Nullable
    FlowNode node(String id) {
        return nodes.get(id);
    }

    /** The node and the sub-processes that it lies in, as far as they are nodes of this flow. */
    Set<String> withScopes(String id) {
        var all = new HashSet<String>();
        ModelElementInstance at = nodes.get(id);
        while (at instanceof FlowNode node) {
            all.add(node.getId());
            at = node.getParentElement();
        }
        return all;
    }

    List<String> forks() {
        return nodes.values().stream()
                .filter(node -> after(node.getId()).size() > 1 && isParallel(node))
                .map(FlowNode::getId)
                .toList();
    }

    List<String> joins() {
        return nodes.values().stream()
                .filter(node -> branchesInto(node.getId()) > 1 && node instanceof Gateway && isParallel(node))
                .map(FlowNode::getId)
                .toList();
    }

    int branchesInto(String join) {
        return before.getOrDefault(join, List.of()).size();
    }

    List<String> after(String id) {
        return following.getOrDefault(id, List.of());
    }

    /** What lies between a fork and a join, the join included: a token there is inside the block. */
    Set<String> between(String fork, String join) {
        var forward = reached(after(fork), following, join);
        var backward = reached(List.of(join), before, fork);
        forward.retainAll(backward);
        forward.remove(fork);
        return forward;
    }

    /** What lies on one branch of a fork before the join. */
    Set<String> branch(String fork, String first, String join) {
        var on = reached(List.of(first), following, join);
        on.retainAll(between(fork, join));
        on.remove(join);
        return on;
    }

    private static Set<String> reached(Collection<String> from, Map<String, List<String>> ways, String end) {
        return Reachability.from(from, at -> at.equals(end) ? List.of() : ways.getOrDefault(at, List.of()));
    }

    /** Several flows out of a step are branches too. */
    private static boolean isParallel(FlowNode node) {
        return node instanceof ParallelGateway || node instanceof InclusiveGateway || !(node instanceof Gateway);
    }

    private static String processOf(ModelElementInstance element) {
        var at = element;
        while (at != null && !(at instanceof Process)) {
            at = at.getParentElement();
        }
        return at instanceof Process process ? process.getId() : "";
    }
}
