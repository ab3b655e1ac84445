package org.homeward.studio.compare;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/** The changes of the data that a step, a message or a called part hands on and takes back. */
final class DataChanges {

    private static final Set<String> PARAMETERS = Set.of("camunda:inputParameter", "camunda:outputParameter");
    private static final Set<String> MAPPINGS = Set.of("camunda:in", "camunda:out");

    /** Told by sentences of their own, or with each name. */
    private static final Set<String> HOLDERS = Set.of("camunda:inputOutput", "camunda:in", "camunda:out");

    private final ElementReferenceWords words;
    private final FileChangeCollector changes;
    private final Set<String> toldElsewhere;

    /**
     * Adds to the changes of a file.
     *
     * @param toldElsewhere the properties that have sentences of their own
     */
    DataChanges(ElementReferenceWords words, FileChangeCollector changes, Set<String> toldElsewhere) {
        this.words = words;
        this.changes = changes;
        this.toldElsewhere = Set.copyOf(toldElsewhere);
    }

    void find(String id, ChangeTerm name, XmlElement was, XmlElement is) {
        var before = handedOn(was);
        var after = handedOn(is);
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.stream()
                .filter(data -> !before.getOrDefault(data, "").equals(after.getOrDefault(data, "")))
                .forEach(data -> one(id, name, words.condition(data), before.get(data), after.get(data)));
        if (!others(was).equals(others(is))) {
            changes.changed(id, "node.data", name.name());
        }
    }

    private void one(String id, ChangeTerm name, ChangeTerm data, @Nullable String was, @Nullable String is) {
        if (was == null && is != null) {
            changes.changed(
                    id, "node.data.added", name.name(), data.after(), value(is).after());
        } else if (was != null && is == null) {
            changes.changed(id, "node.data.removed", name.name(), data.before());
        } else if (was != null && is != null) {
            changes.changed(
                    id,
                    "node.data.changed",
                    name.name(),
                    data,
                    value(was).before(),
                    value(is).after());
        }
    }

    private ChangeTerm value(String written) {
        return written.matches("[$#]\\{.*}") ? words.condition(written) : ChangeTerm.of(ChangeTerm.Kind.code, written);
    }

    /** By the name under which it arrives, what is handed on or taken back. */
    private static Map<String, String> handedOn(XmlElement node) {
        var data = new TreeMap<String, String>();
        extensions(node).forEach(extension -> {
            if (MAPPINGS.contains(extension.name())) {
                extension.attribute("target").ifPresent(target -> data.put(target, source(extension)));
            } else if (extension.is("camunda:inputOutput")) {
                extension.children().stream()
                        .filter(parameter -> PARAMETERS.contains(parameter.name()))
                        .forEach(parameter ->
                                data.put(parameter.attribute("name").orElse(""), parameter.text()));
            }
        });
        return data;
    }

    private static String source(XmlElement mapping) {
        return mapping.attribute("source")
                .map(name -> "${" + name + "}")
                .or(() -> mapping.attribute("sourceExpression"))
                .orElse("");
    }

    /** Listeners, and data that is handed on under no name: no sentence for each. */
    private String others(XmlElement node) {
        return extensions(node)
                .filter(extension -> !HOLDERS.contains(extension.name())
                        || extension.attribute("businessKey").isPresent())
                .flatMap(extension -> extension.is("camunda:properties") ? properties(extension) : Stream.of(extension))
                .map(CanonicalXml::of)
                .collect(Collectors.joining());
    }

    private Stream<XmlElement> properties(XmlElement holder) {
        return holder.children().stream()
                .filter(property ->
                        !toldElsewhere.contains(property.attribute("name").orElse("")));
    }

    private static Stream<XmlElement> extensions(XmlElement node) {
        return node.children("bpmn:extensionElements").flatMap(extension -> extension.children().stream());
    }
}
