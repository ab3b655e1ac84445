package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/** Finds what stands inside an element of a model. */
final class ModelElements {

    private ModelElements() {}

    /** The elements of this name on the given way down from the element. */
    static Stream<XmlElement> below(XmlElement element, List<String> way, String name) {
        var at = Stream.of(element);
        for (var step : way) {
            at = at.flatMap(inside -> inside.children(step));
        }
        return at.flatMap(inside -> inside.children(name));
    }

    /** The names of the delegates that the element and those inside it call. */
    static Set<String> delegates(XmlElement element) {
        return element.all()
                .flatMap(inside -> Stream.of("camunda:delegateExpression", "delegateExpression")
                        .flatMap(attribute -> inside.attribute(attribute).stream()))
                .map(expression -> expression.replaceAll("[${}]", ""))
                .collect(Collectors.toSet());
    }

    /** The nearest element with an id: the element itself or one around it. */
    static XmlElement withId(XmlElement element) {
        return Stream.concat(Stream.of(element), element.ancestors())
                .filter(around -> around.attribute("id").isPresent())
                .findFirst()
                .orElse(element);
    }
}
