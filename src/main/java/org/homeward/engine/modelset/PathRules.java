package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.Reachability;
import org.homeward.engine.wall.reading.XmlElement;

/** Every part of a process is on a way from a start to an end. */
final class PathRules {

    private static final Pattern NODE = Pattern.compile("bpmn:(.*Task|task|callActivity|subProcess|.*Gateway|.*Event)");

    private final ModelFindings findings;

    PathRules(ModelFindings findings) {
        this.findings = findings;
    }

    void check(ProcessModel process) {
        var paths = new Paths(process);
        process.elements("bpmn:sequenceFlow")
                .filter(flow -> !paths.joins(flow))
                .forEach(flow -> findings.error(process, flow, "leadsNowhere", "this way leads nowhere"));
        var reached = paths.reached(flow -> true);
        paths.nodes.forEach((id, node) -> {
            if (!reached.contains(id)) {
                findings.error(process, node, "noWayIn", "no way leads here");
            } else if (!node.is("bpmn:endEvent")
                    && !paths.starts(node)
                    && paths.flows(id).isEmpty()) {
                findings.error(process, node, "noWayOn", "no way leads on from here");
            }
        });
    }

    /** The nodes and ways of a process, those within sub-processes too. */
    static final class Paths {

        final Map<String, XmlElement> nodes = new LinkedHashMap<>();
        private final Map<String, List<XmlElement>> flows = new LinkedHashMap<>();

        Paths(ProcessModel process) {
            process.elements().forEach(element -> element.attribute("id").ifPresent(id -> {
                if (element.is("bpmn:sequenceFlow")) {
                    flows.computeIfAbsent(element.attribute("sourceRef").orElse(""), none -> new ArrayList<>())
                            .add(element);
                } else if (NODE.matcher(element.name()).matches()) {
                    nodes.put(id, element);
                }
            }));
        }

        List<XmlElement> flows(String id) {
            return flows.getOrDefault(id, List.of());
        }

        /** Whether both its ends are there, on its own level. */
        boolean joins(XmlElement flow) {
            return Stream.of("sourceRef", "targetRef")
                    .map(end -> nodes.get(flow.attribute(end).orElse("")))
                    .allMatch(node -> node != null && Objects.equals(node.parent(), flow.parent()));
        }

        /** Whether it is a sub-process that an event starts. */
        boolean starts(XmlElement node) {
            return node.is("bpmn:subProcess")
                    && node.attribute("triggeredByEvent").filter("true"::equals).isPresent();
        }

        /** What is reached from the starts on the ways that are allowed. */
        Set<String> reached(Predicate<XmlElement> allowed) {
            var starts = new ArrayList<String>();
            nodes.forEach((id, node) -> {
                if (starts(node) || node.is("bpmn:startEvent") && inProcess(node)) {
                    starts.add(id);
                }
            });
            return Reachability.from(
                    starts, id -> Stream.concat(targets(id, allowed).filter(nodes::containsKey), within(id).stream())
                            .toList());
        }

        /** Whether ways lead from the one to the other. */
        boolean isBehind(String from, String to) {
            return Reachability.from(targets(from, flow -> true).toList(), id -> targets(id, flow -> true)
                            .toList())
                    .contains(to);
        }

        private Stream<String> targets(String id, Predicate<XmlElement> allowed) {
            return flows(id).stream().filter(allowed).flatMap(flow -> flow.attribute("targetRef").stream());
        }

        /** Events at the border of a step or sub-process, and what begins in a sub-process. */
        Set<String> within(String id) {
            var within = new HashSet<String>();
            nodes.forEach((other, node) -> {
                var attached =
                        node.attribute("attachedToRef").filter(id::equals).isPresent();
                var inside = node.is("bpmn:startEvent")
                        && node.parent() != null
                        && node.parent().attribute("id").filter(id::equals).isPresent();
                if (attached || inside) {
                    within.add(other);
                }
            });
            return within;
        }

        private static boolean inProcess(XmlElement start) {
            return start.parent() != null && start.parent().is("bpmn:process");
        }
    }
}
