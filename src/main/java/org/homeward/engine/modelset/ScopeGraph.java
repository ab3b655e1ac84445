package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.engine.wall.reading.XmlElement;

/** The nodes and ways of one level of a process: of the process itself, or of what is inside one sub-process. */
final class ScopeGraph {

    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> leaving = new LinkedHashMap<>();
    private final Map<String, List<String>> arriving = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<String, List<String>> borders = new LinkedHashMap<>();

    ScopeGraph(XmlElement scope) {
        scope.children().forEach(child -> child.attribute("id").ifPresent(id -> {
            if (child.is("bpmn:sequenceFlow")) {
                var source = child.attribute("sourceRef").orElse("");
                var target = child.attribute("targetRef").orElse("");
                put(leaving, source, id);
                put(arriving, target, id);
                targets.put(id, target);
            } else {
                nodes.put(id, child);
                child.attribute("attachedToRef").ifPresent(host -> put(borders, host, id));
            }
        }));
    }

    private static void put(Map<String, List<String>> lists, String key, String value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    boolean has(String node) {
        return nodes.containsKey(node);
    }

    boolean is(String node, String... kinds) {
        var element = nodes.get(node);
        return element != null && element.is(kinds);
    }

    XmlElement node(String node) {
        return Objects.requireNonNull(nodes.get(node));
    }

    /** The nodes of this kind. */
    List<String> all(String kind) {
        return nodes.keySet().stream().filter(node -> is(node, kind)).toList();
    }

    /** The ways that leave from here. */
    List<String> leaving(String node) {
        return leaving.getOrDefault(node, List.of());
    }

    /** The ways that arrive here. */
    List<String> arriving(String node) {
        return arriving.getOrDefault(node, List.of());
    }

    String target(String way) {
        return targets.getOrDefault(way, "");
    }

    /** The events at the border of a step or sub-process. */
    List<String> borders(String node) {
        return borders.getOrDefault(node, List.of());
    }
}
