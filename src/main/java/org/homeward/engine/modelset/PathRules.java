package org.homeward.engine.modelset;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.flow.ProcessGraph.Flow;

/** Every part of a process is on a way from a start to an end. */
final class PathRules {

    private final ModelFindings findings;

    PathRules(ModelFindings findings) {
        this.findings = findings;
    }

    void check(ProcessModel process) {
        var graph = process.graph();
        graph.flows().stream()
                .filter(flow -> !joins(graph, flow))
                .forEach(flow -> findings.error(process, flow.element(), "leadsNowhere", "this way leads nowhere"));
        var starts = graph.nodes().entrySet().stream()
                .filter(node -> ProcessGraph.isBeginning(node.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var reached = Explorer.reached(
                starts, id -> Stream.concat(graph.after(id).stream().filter(graph::has), graph.within(id).stream())
                        .toList());
        graph.nodes().forEach((id, node) -> {
            if (!reached.contains(id)) {
                findings.error(process, node, "noWayIn", "no way leads here");
            } else if (!node.is("bpmn:endEvent")
                    && !ProcessGraph.isStartedByEvent(node)
                    && graph.leaving(id).isEmpty()) {
                findings.error(process, node, "noWayOn", "no way leads on from here");
            }
        });
    }

    /** Whether both its ends are there, on its own level. */
    private static boolean joins(ProcessGraph graph, Flow flow) {
        return Stream.of(flow.source(), flow.target())
                .map(graph.nodes()::get)
                .allMatch(node -> node != null
                        && Objects.equals(node.parent(), flow.element().parent()));
    }
}
