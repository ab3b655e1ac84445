package org.homeward.engine.wall.reading;

import java.util.Map;

/** The namespaces that a model may use, each with the one prefix under which the rules know it. */
public final class Namespaces {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
            Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "dmn:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/1.0", "biodi:"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"));

    private Namespaces() {}

    /** Whether the rules know it; the empty one is an attribute's without prefix. */
    public static boolean known(String uri) {
        return uri.isEmpty() || PREFIXES.containsKey(uri);
    }

    /** The name as the rules write it, {@code camunda:formRef}; one of an unknown namespace matches no rule. */
    static String name(String uri, String local) {
        return uri.isEmpty() ? local : PREFIXES.getOrDefault(uri, "{" + uri + "}") + local;
    }
}
