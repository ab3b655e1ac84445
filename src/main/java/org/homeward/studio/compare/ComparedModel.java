package org.homeward.studio.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.XmlElement;

/** A parsed model: its nodes and ways, with their names. */
final class ComparedModel {

    private static final Set<String> BESIDE_THE_FLOW = Set.of("process", "participant", "textAnnotation");

    private final XmlElement root;
    private final ComparedTexts texts;
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, XmlElement> flows = new LinkedHashMap<>();
    private final ProcessGraph graph;

    ComparedModel(XmlElement root, ComparedTexts texts) {
        this.root = root;
        this.texts = texts;
        this.graph = ProcessGraph.of(root);
        graph.flows().forEach(flow -> flows.put(flow.id(), flow.element()));
        root.all().forEach(element -> element.attribute("id").ifPresent(id -> {
            if (ProcessGraph.isNode(element) || BESIDE_THE_FLOW.contains(kind(element))) {
                nodes.put(id, element);
            }
        }));
    }

    XmlElement root() {
        return root;
    }

    Map<String, XmlElement> nodes() {
        return nodes;
    }

    Map<String, XmlElement> flows() {
        return flows;
    }

    XmlElement node(String id) {
        return java.util.Objects.requireNonNull(nodes.get(id), id);
    }

    /** {@code userTask}. */
    static String kind(XmlElement element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }

    /** The name of a node; a node without a name is called by its kind. */
    ChangeTerm name(String id) {
        var node = nodes.get(id);
        if (node == null) {
            return ChangeTerm.text(id);
        }
        var name = node.attribute("name").map(String::strip).orElse("");
        return name.isEmpty() ? ChangeTerm.word("kind." + kind(node)) : ChangeTerm.text(name, texts.of(id + ".name"));
    }

    /** The label of a way, empty if it has none. */
    ChangeTerm label(String flow) {
        var name = flows.containsKey(flow) ? flows.get(flow).attribute("name").orElse("") : "";
        return ChangeTerm.text(name, name.isEmpty() ? Map.of() : texts.of(flow + ".name"));
    }

    ChangeTerm guidance(String id) {
        var english =
                node(id).children("bpmn:documentation").map(XmlElement::text).collect(Collectors.joining("\n"));
        return ChangeTerm.text(english, texts.of(id + ".guidance"));
    }

    /** The nodes that a node leads to, those between that are looked through left out. */
    Set<String> next(String id, Predicate<String> seenThrough) {
        return beyond(graph.after(id), graph::after, seenThrough);
    }

    /** The nodes that lead to a node, those between that are looked through left out. */
    Set<String> previous(String id, Predicate<String> seenThrough) {
        return beyond(previous(id), this::previous, seenThrough);
    }

    private static Set<String> beyond(
            List<String> beside, Function<String, List<String>> further, Predicate<String> seenThrough) {
        var reached = Explorer.reached(beside, id -> seenThrough.test(id) ? further.apply(id) : List.of());
        return reached.stream().filter(seenThrough.negate()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> previous(String id) {
        var hosts = graph.has(id) ? graph.node(id).attribute("attachedToRef").stream() : Stream.<String>empty();
        return Stream.concat(graph.before(id).stream(), hosts).toList();
    }

    /** A gateway without a name that only brings ways together or lets one through. */
    boolean isPlain(String id) {
        var node = nodes.get(id);
        return node != null
                && node.is("bpmn:exclusiveGateway")
                && node.attribute("name").filter(name -> !name.isBlank()).isEmpty();
    }

    /** The name of the message that an event sends or awaits, empty if none. */
    String message(XmlElement event) {
        var reference = Stream.concat(Stream.of(event), event.children("bpmn:messageEventDefinition"))
                .flatMap(definition -> definition.attribute("messageRef").stream())
                .findFirst()
                .orElse("");
        return root.children("bpmn:message")
                .filter(message ->
                        message.attribute("id").filter(reference::equals).isPresent())
                .flatMap(message -> message.attribute("name").stream())
                .findFirst()
                .orElse(reference);
    }
}
