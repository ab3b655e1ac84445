package org.homeward.studio.compare;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A model or decision in one way of writing: attributes in order, no white space between elements, shapes in the order of
 * their ids, and without the name of the program that wrote it.
 */
public final class CanonicalXml {

    private static final Set<String> WRITER =
            Set.of("exporter", "exporterVersion", "modeler:executionPlatform", "modeler:executionPlatformVersion");

    private CanonicalXml() {}

    static String of(XmlElement element) {
        return of(element, inside -> false);
    }

    /** The same without what lies in it and stands apart. */
    public static String of(XmlElement element, Predicate<XmlElement> apart) {
        var attributes = new TreeMap<>(element.attributes());
        if (element.parent() == null) {
            attributes.keySet().removeAll(WRITER);
        }
        return "<" + element.name() + attributes + ">" + quoted(element.text())
                + children(element)
                        .filter(child -> !apart.test(child))
                        .map(child -> of(child, apart))
                        .collect(Collectors.joining())
                + "</>";
    }

    private static Stream<XmlElement> children(XmlElement element) {
        var children = element.children().stream();
        return element.is("bpmndi:BPMNPlane")
                ? children.sorted(
                        Comparator.comparing(child -> child.attribute("id").orElse("")))
                : children;
    }

    /** No text can look like an element. */
    private static String quoted(String text) {
        return text.replace("\r\n", "\n").replace("<", "&lt;");
    }
}
