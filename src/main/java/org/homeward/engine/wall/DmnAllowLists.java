package org.homeward.engine.wall;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The allowed content of a decision table: the elements, and for each its attributes. */
final class DmnAllowLists {

    private static final String DRAWING = "id dmnElementRef name x y width height isCollapsed isListedInputData"
            + " useAlternativeInputDataShape resolution sharedStyle";

    static final Map<String, Set<String>> ATTRIBUTES = lists(
            "dmn:definitions| id name namespace exporter exporterVersion expressionLanguage typeLanguage"
                    + " modeler:executionPlatform modeler:executionPlatformVersion",
            "dmn:decision| id name label camunda:historyTimeToLive camunda:versionTag",
            "dmn:variable| id name label typeRef",
            "dmn:description|",
            "dmn:question|",
            "dmn:allowedAnswers|",
            "dmn:informationRequirement| id",
            "dmn:requiredDecision| href",
            "dmn:requiredInput| href",
            "dmn:inputData| id name label",
            "dmn:decisionTable| id label hitPolicy aggregation preferredOrientation outputLabel",
            "dmn:input| id label biodi:width camunda:inputVariable",
            "dmn:inputExpression| id label typeRef expressionLanguage",
            "dmn:inputValues| id label expressionLanguage",
            "dmn:output| id label name typeRef biodi:width",
            "dmn:outputValues| id label expressionLanguage",
            "dmn:annotation| name biodi:width",
            "dmn:rule| id label",
            "dmn:inputEntry| id label expressionLanguage",
            "dmn:outputEntry| id label expressionLanguage",
            "dmn:annotationEntry|",
            "dmn:text|",
            "dmn:extensionElements|",
            "dmndi:DMNDI|",
            "dmndi:DMNDiagram| " + DRAWING,
            "dmndi:DMNShape| " + DRAWING,
            "dmndi:DMNEdge| " + DRAWING,
            "dmndi:DMNLabel| " + DRAWING,
            "dmndi:Size| " + DRAWING,
            "dc:Bounds| " + DRAWING,
            "di:waypoint| " + DRAWING,
            "biodi:bounds| " + DRAWING,
            "biodi:edge| source",
            "biodi:waypoints| x y");

    private DmnAllowLists() {}

    private static Map<String, Set<String>> lists(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toUnmodifiableMap(
                        parts -> parts[0], parts -> Set.of(parts[1].strip().split(" +"))));
    }
}
