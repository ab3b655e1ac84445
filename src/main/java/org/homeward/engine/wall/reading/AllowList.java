package org.homeward.engine.wall.reading;

import java.util.Map;
import java.util.Set;

/** Refuses elements and attributes that are on no list. */
public final class AllowList {

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("bpmn:scriptTask", "a script task is not allowed"),
            Map.entry("bpmn:script", "a script is not allowed"),
            Map.entry("camunda:script", "a script is not allowed"),
            Map.entry("camunda:connector", "a connector is not allowed"),
            Map.entry("camunda:list", "a list of values is not allowed"),
            Map.entry("camunda:map", "a map of values is not allowed"),
            Map.entry("camunda:class", "a Java class is not allowed"),
            Map.entry("class", "a Java class is not allowed"),
            Map.entry("camunda:expression", "a free expression is not allowed, name a registered delegate"),
            Map.entry("expression", "a free expression is not allowed, name a registered delegate"),
            Map.entry("camunda:resource", "a script from a resource is not allowed"),
            Map.entry("camunda:topic", "an external task is not allowed"),
            Map.entry("camunda:formKey", "a form key is not allowed, use formRef"),
            Map.entry("camunda:collection", "a multi-instance over a collection is not allowed"),
            Map.entry("bpmn:loopDataInputRef", "a multi-instance over a collection is not allowed"),
            Map.entry("variables", "variables are mapped by name, never all of them"),
            Map.entry("language", "an expression has no language of its own"));

    private final Map<String, Set<String>> attributes;
    private final RefusalReasons problems;

    public AllowList(Map<String, Set<String>> attributes, RefusalReasons problems) {
        this.attributes = attributes;
        this.problems = problems;
    }

    public void check(Element element) {
        var allowed = attributes.get(element.name());
        if (allowed == null) {
            problems.add(
                    element, WHY.getOrDefault(element.name(), "the element " + element.name() + " is not allowed"));
            return;
        }
        for (var attribute : element.attributes().keySet()) {
            if (!allowed.contains(attribute)) {
                problems.add(
                        element,
                        WHY.getOrDefault(attribute, "the attribute is not allowed here") + " ("
                                + Printable.of(attribute) + ")");
            }
        }
    }
}
