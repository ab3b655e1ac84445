package org.homeward.engine.wall.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a parsed model. Names carry the prefixes of {@link Namespaces}, whatever the file calls them.
 *
 * @param ownText the text directly in the element
 */
public record XmlElement(
        String name,
        int line,
        @Nullable XmlElement parent,
        Map<String, String> attributes,
        List<XmlElement> children,
        StringBuilder ownText) {

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this(name, line, parent, new LinkedHashMap<>(), new ArrayList<>(), new StringBuilder());
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public String text() {
        return ownText.toString().strip();
    }

    public boolean is(String... names) {
        for (var each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** This element and all below it, in the file's order. */
    public Stream<XmlElement> all() {
        var all = new ArrayList<XmlElement>();
        addTo(all);
        return all.stream();
    }

    private void addTo(List<XmlElement> all) {
        all.add(this);
        children.forEach(child -> child.addTo(all));
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** What the {@code camunda:property} of this name says. */
    public Optional<String> property(String property) {
        return children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"))
                .filter(each -> each.attribute("name").filter(property::equals).isPresent())
                .flatMap(each -> each.attribute("value").stream())
                .findFirst();
    }

    /** The elements around this one, the nearest first. */
    public Stream<XmlElement> ancestors() {
        return Stream.iterate(parent, above -> above != null, above -> above.parent);
    }

    boolean inside(String ancestorName) {
        return ancestors().anyMatch(above -> above.name.equals(ancestorName));
    }

    /** How a message names the element: by its id, or by the nearest one above with its name and line. */
    public String label() {
        var local = name.substring(name.lastIndexOf(':') + 1) + " in line " + line;
        return attribute("id").map(SafeMessageText::of).orElseGet(() -> ancestors()
                .flatMap(above -> above.attribute("id").stream())
                .findFirst()
                .map(id -> SafeMessageText.of(id) + ", " + SafeMessageText.of(local))
                .orElse(SafeMessageText.of(local)));
    }

    @Override
    public String toString() {
        return label();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
