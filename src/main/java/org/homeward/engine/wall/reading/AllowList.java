package org.homeward.engine.wall.reading;

import java.util.Map;
import java.util.Set;

/** Refuses elements and attributes that are on no list. */
public final class AllowList {

    private static final Map<String, ProblemText> WHY = Map.ofEntries(
            Map.entry("bpmn:scriptTask", ProblemText.of("runsCode", "a script task is not allowed")),
            Map.entry("bpmn:script", ProblemText.of("runsCode", "a script is not allowed")),
            Map.entry("camunda:script", ProblemText.of("runsCode", "a script is not allowed")),
            Map.entry("camunda:connector", ProblemText.of("runsCode", "a connector is not allowed")),
            Map.entry("camunda:list", ProblemText.of("valueList", "a list of values is not allowed")),
            Map.entry("camunda:map", ProblemText.of("valueList", "a map of values is not allowed")),
            Map.entry("camunda:class", ProblemText.of("runsCode", "a Java class is not allowed")),
            Map.entry("class", ProblemText.of("runsCode", "a Java class is not allowed")),
            Map.entry(
                    "camunda:expression",
                    ProblemText.of("runsCode", "a free expression is not allowed, name a registered delegate")),
            Map.entry(
                    "expression",
                    ProblemText.of("runsCode", "a free expression is not allowed, name a registered delegate")),
            Map.entry("camunda:resource", ProblemText.of("runsCode", "a script from a resource is not allowed")),
            Map.entry("camunda:topic", ProblemText.of("runsCode", "an external task is not allowed")),
            Map.entry("camunda:formKey", ProblemText.of("formKey", "a form key is not allowed, use formRef")),
            Map.entry(
                    "camunda:collection",
                    ProblemText.of("repeatNumber", "a multi-instance over a collection is not allowed")),
            Map.entry(
                    "bpmn:loopDataInputRef",
                    ProblemText.of("repeatNumber", "a multi-instance over a collection is not allowed")),
            Map.entry("variables", ProblemText.of("allVariables", "variables are mapped by name, never all of them")),
            Map.entry("language", ProblemText.of("otherLanguage", "an expression has no language of its own")));

    private final Map<String, Set<String>> attributes;
    private final RefusalReasons problems;

    public AllowList(Map<String, Set<String>> attributes, RefusalReasons problems) {
        this.attributes = attributes;
        this.problems = problems;
    }

    public void check(XmlElement element) {
        var allowed = attributes.get(element.name());
        if (allowed == null) {
            problems.add(
                    element,
                    WHY.getOrDefault(
                            element.name(),
                            ProblemText.of("elementRefused", "the element {} is not allowed", element.name())));
            return;
        }
        for (var attribute : element.attributes().keySet()) {
            if (!allowed.contains(attribute)) {
                var name = SafeMessageText.of(attribute);
                var why = WHY.get(attribute);
                problems.add(
                        element,
                        why == null
                                ? ProblemText.of("attributeRefused", "the attribute is not allowed here ({})", name)
                                : why.within("", " (" + name + ")"));
            }
        }
    }
}
