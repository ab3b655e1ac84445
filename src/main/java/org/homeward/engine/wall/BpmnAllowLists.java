package org.homeward.engine.wall;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The allowed content of a BPMN model: the elements, and for each its attributes. Anything that isn't here is refused. */
final class BpmnAllowLists {

    private static final String NODE = "id name camunda:asyncBefore camunda:asyncAfter camunda:exclusive"
            + " camunda:modelerTemplate camunda:modelerTemplateVersion ";
    private static final String EVENT = "id messageRef timerRef errorRef escalationRef camunda:delegateExpression";
    private static final String DRAWING = "id bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible"
            + " labelStyle messageVisibleKind choreographyActivityShape sourceElement targetElement resolution name documentation x y width height"
            + " size isBold isItalic isUnderline isStrikeThrough bioc:stroke bioc:fill color:background-color"
            + " color:border-color color:color";

    static final Map<String, Set<String>> ATTRIBUTES = lists(
            "definitions: id name targetNamespace exporter exporterVersion modeler:executionPlatform"
                    + " modeler:executionPlatformVersion",
            "collaboration: id name isClosed",
            "participant: id name processRef",
            "messageFlow: id name sourceRef targetRef messageRef",
            "message: id name",
            "error: id name errorCode",
            "escalation: id name escalationCode",
            "process: id name isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag"
                    + " camunda:isStartableInTasklist",
            "laneSet: id name",
            "lane: id name",
            "flowNodeRef:",
            "documentation: id textFormat",
            "extensionElements:",
            "incoming:",
            "outgoing:",
            "startEvent: isInterrupting " + NODE,
            "endEvent: " + NODE,
            "intermediateThrowEvent: " + NODE,
            "intermediateCatchEvent: " + NODE,
            "boundaryEvent: attachedToRef cancelActivity " + NODE,
            "messageEventDefinition: " + EVENT,
            "timerEventDefinition: " + EVENT,
            "errorEventDefinition: " + EVENT,
            "escalationEventDefinition: " + EVENT,
            "terminateEventDefinition: id",
            "timeDate: id xsi:type",
            "timeDuration: id xsi:type",
            "timeCycle: id xsi:type",
            "exclusiveGateway: default gatewayDirection " + NODE,
            "inclusiveGateway: default gatewayDirection " + NODE,
            "parallelGateway: gatewayDirection " + NODE,
            "eventBasedGateway: gatewayDirection eventGatewayType instantiate " + NODE,
            "sequenceFlow: id name sourceRef targetRef isImmediate",
            "conditionExpression: id xsi:type",
            "task: default " + NODE,
            "manualTask: default " + NODE,
            "userTask: default camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate"
                    + " camunda:followUpDate camunda:priority " + NODE,
            "serviceTask: default camunda:delegateExpression " + NODE,
            "sendTask: default messageRef camunda:delegateExpression " + NODE,
            "receiveTask: default messageRef " + NODE,
            "businessRuleTask: default camunda:decisionRef camunda:decisionRefBinding camunda:resultVariable"
                    + " camunda:mapDecisionResult " + NODE,
            "callActivity: default calledElement camunda:calledElementBinding " + NODE,
            "subProcess: default triggeredByEvent " + NODE,
            "multiInstanceLoopCharacteristics: id isSequential camunda:asyncBefore camunda:asyncAfter camunda:exclusive",
            "loopCardinality: id xsi:type",
            "completionCondition: id xsi:type",
            "textAnnotation: id textFormat",
            "text:",
            "association: id sourceRef targetRef associationDirection",
            "group: id categoryValueRef",
            "category: id name",
            "categoryValue: id value",
            "camunda:properties:",
            "camunda:property: id name value",
            "camunda:inputOutput:",
            "camunda:inputParameter: name",
            "camunda:outputParameter: name",
            "camunda:in: businessKey source sourceExpression target",
            "camunda:out: source target",
            "camunda:executionListener: event delegateExpression",
            "camunda:taskListener: id event delegateExpression",
            "bpmndi:BPMNDiagram: " + DRAWING,
            "bpmndi:BPMNPlane: " + DRAWING,
            "bpmndi:BPMNShape: " + DRAWING,
            "bpmndi:BPMNEdge: " + DRAWING,
            "bpmndi:BPMNLabel: " + DRAWING,
            "bpmndi:BPMNLabelStyle: " + DRAWING,
            "dc:Font: " + DRAWING,
            "dc:Bounds: " + DRAWING,
            "di:waypoint: " + DRAWING);

    /** Where extension elements may stand. */
    static final Map<String, Set<String>> PARENTS = lists(
            "camunda:properties: bpmn:extensionElements",
            "camunda:property: camunda:properties",
            "camunda:inputOutput: bpmn:extensionElements",
            "camunda:inputParameter: camunda:inputOutput",
            "camunda:outputParameter: camunda:inputOutput",
            "camunda:in: bpmn:extensionElements",
            "camunda:out: bpmn:extensionElements",
            "camunda:executionListener: bpmn:extensionElements",
            "camunda:taskListener: bpmn:extensionElements");

    private BpmnAllowLists() {}

    /** Lines {@code element: attribute attribute}; an element without a prefix is BPMN's own. */
    private static Map<String, Set<String>> lists(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(":( |$)", 2))
                .collect(Collectors.toUnmodifiableMap(
                        parts -> parts[0].contains(":") ? parts[0] : "bpmn:" + parts[0],
                        parts -> Set.of(parts[1].strip().split(" +"))));
    }
}
