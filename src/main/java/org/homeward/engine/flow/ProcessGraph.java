package org.homeward.engine.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * The nodes of a process and the flows between them, as a file tells them, in the file's order. A flow may come from nowhere or
 * lead there: the wall reads files that it refuses.
 */
public final class ProcessGraph {

    private static final Pattern NODE = Pattern.compile("bpmn:(.*Task|task|callActivity|subProcess|.*Gateway|.*Event)");

    private final XmlElement scope;
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, List<Flow>> leaving = new LinkedHashMap<>();
    private final Map<String, List<Flow>> arriving = new LinkedHashMap<>();
    private final Map<String, List<String>> borders = new LinkedHashMap<>();
    private final Map<String, List<String>> within = new LinkedHashMap<>();
    private final Map<String, List<String>> onwards = new LinkedHashMap<>();

    private ProcessGraph(XmlElement scope, Stream<XmlElement> elements) {
        this.scope = scope;
        elements.forEach(element -> {
            if (element.is("bpmn:sequenceFlow")) {
                var flow = new Flow(element);
                flows.add(flow);
                put(leaving, flow.source(), flow);
                put(arriving, flow.target(), flow);
                put(onwards, flow.source(), flow.target());
            } else if (isNode(element)) {
                element.attribute("id").ifPresent(id -> nodes.put(id, element));
                if (element.is("bpmn:boundaryEvent")) {
                    var host = element.attribute("attachedToRef").orElse("");
                    put(borders, host, id(element));
                    put(within, host, id(element));
                    put(onwards, host, id(element));
                } else if (element.is("bpmn:startEvent") && element.parent() != null) {
                    put(within, id(element.parent()), id(element));
                }
            }
        });
    }

    /** Of a process, or of all processes of a file, with what is inside sub-processes. */
    public static ProcessGraph of(XmlElement process) {
        return new ProcessGraph(process, process.all());
    }

    /** Of one level: of a process or sub-process without what is inside its sub-processes. */
    public static ProcessGraph ofLevel(XmlElement scope) {
        return new ProcessGraph(scope, scope.children().stream());
    }

    private static <T> void put(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    /** What it was read from. */
    public XmlElement scope() {
        return scope;
    }

    /** By id. */
    public Map<String, XmlElement> nodes() {
        return Collections.unmodifiableMap(nodes);
    }

    public List<Flow> flows() {
        return Collections.unmodifiableList(flows);
    }

    public boolean has(String node) {
        return nodes.containsKey(node);
    }

    public XmlElement node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    public boolean is(String node, String... kinds) {
        var element = nodes.get(node);
        return element != null && element.is(kinds);
    }

    /** The ids of the nodes of this kind. */
    public List<String> all(String kind) {
        return nodes.keySet().stream().filter(node -> is(node, kind)).toList();
    }

    public List<Flow> leaving(String node) {
        return leaving.getOrDefault(node, List.of());
    }

    public List<Flow> arriving(String node) {
        return arriving.getOrDefault(node, List.of());
    }

    /** Where the flows that leave a node lead. */
    public List<String> after(String node) {
        return leaving(node).stream().map(Flow::target).toList();
    }

    /** Where the flows that arrive at a node come from. */
    public List<String> before(String node) {
        return arriving(node).stream().map(Flow::source).toList();
    }

    /** What follows each node: where its flows lead, and the events at its border. */
    public Map<String, List<String>> onwards() {
        return Collections.unmodifiableMap(onwards);
    }

    /** The events at the border of each step or sub-process that has some. */
    public Map<String, List<String>> borders() {
        return Collections.unmodifiableMap(borders);
    }

    /** The events at the border of a step or sub-process. */
    public List<String> borders(String node) {
        return borders.getOrDefault(node, List.of());
    }

    /** Whether it is a step, event, gateway or part. */
    public static boolean isNode(XmlElement element) {
        return NODE.matcher(element.name()).matches();
    }

    /** What begins inside a sub-process, and the events at the border of a step or sub-process. */
    public List<String> within(String node) {
        return within.getOrDefault(node, List.of());
    }

    /** Whether something begins here without a flow that leads here: a start of the process, or what an event starts. */
    public static boolean isBeginning(XmlElement node) {
        return isStartedByEvent(node) || isStart(node);
    }

    /** Whether the process itself starts here. */
    public static boolean isStart(XmlElement node) {
        return node.is("bpmn:startEvent")
                && node.parent() != null
                && node.parent().is("bpmn:process");
    }

    /** Whether it is a sub-process that an event starts. */
    public static boolean isStartedByEvent(XmlElement node) {
        return node.is("bpmn:subProcess")
                && node.attribute("triggeredByEvent").filter("true"::equals).isPresent();
    }

    /** Empty for an element without one. */
    public static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }

    /** A flow from one node to another. */
    public record Flow(XmlElement element, String id, String source, String target) {

        Flow(XmlElement element) {
            this(
                    element,
                    ProcessGraph.id(element),
                    element.attribute("sourceRef").orElse(""),
                    element.attribute("targetRef").orElse(""));
        }

        /** When it is gone, as written. */
        public Optional<String> condition() {
            return element.children("bpmn:conditionExpression")
                    .map(XmlElement::text)
                    .findFirst();
        }
    }
}
