package org.homeward.engine.wall;

import java.util.Set;

/**
 * The allowed content of diagrams that are only drawn: all elements of BPMN but scripts, and parts that bring code or other files. Anything
 * that isn't here is refused.
 */
final class DrawingAllowLists {

    static final Set<String> ELEMENTS = names(
            // the file
            "definitions process collaboration documentation extensionElements relationship source target",
            // who takes part
            "participant participantMultiplicity interfaceRef endPointRef endPoint laneSet childLaneSet lane flowNodeRef"
                    + " partitionElement messageFlow messageFlowAssociation participantAssociation innerParticipantRef"
                    + " outerParticipantRef conversation subConversation callConversation conversationLink"
                    + " conversationAssociation messageFlowRef participantRef choreographyRef",
            // choreographies
            "choreography globalChoreographyTask choreographyTask subChoreography callChoreography globalConversation",
            // events
            "startEvent endEvent intermediateThrowEvent intermediateCatchEvent boundaryEvent implicitThrowEvent event"
                    + " messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition"
                    + " terminateEventDefinition signalEventDefinition linkEventDefinition compensateEventDefinition"
                    + " conditionalEventDefinition cancelEventDefinition eventDefinitionRef condition timeDate timeDuration"
                    + " timeCycle",
            // activities
            "task manualTask userTask serviceTask sendTask receiveTask businessRuleTask callActivity subProcess"
                    + " adHocSubProcess transaction globalTask globalManualTask globalUserTask globalBusinessRuleTask"
                    + " standardLoopCharacteristics multiInstanceLoopCharacteristics loopCondition loopCardinality"
                    + " loopDataInputRef loopDataOutputRef inputDataItem outputDataItem completionCondition"
                    + " complexBehaviorDefinition",
            // who acts
            "resource resourceParameter resourceRole resourceRef resourceParameterBinding resourceAssignmentExpression"
                    + " performer humanPerformer potentialOwner",
            // ways
            "exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway complexGateway activationCondition"
                    + " sequenceFlow conditionExpression incoming outgoing expression formalExpression",
            // what is known and told
            "dataObject dataObjectReference dataStore dataStoreReference dataState ioSpecification dataInput dataOutput"
                    + " inputSet outputSet inputSetRefs outputSetRefs dataInputRefs dataOutputRefs optionalInputRefs"
                    + " optionalOutputRefs whileExecutingInputRefs whileExecutingOutputRefs dataInputAssociation"
                    + " dataOutputAssociation ioBinding sourceRef targetRef transformation assignment from to property"
                    + " message messagePath error escalation signal itemDefinition interface operation inMessageRef"
                    + " outMessageRef errorRef operationRef supportedInterfaceRef correlationKey correlationProperty"
                    + " correlationPropertyRef correlationPropertyRetrievalExpression correlationPropertyBinding"
                    + " correlationSubscription dataPath messageRef auditing monitoring",
            // notes
            "textAnnotation text association group category categoryValue categoryValueRef");

    /** Of any of them; those of the drawing itself are as in an executable model. */
    static final Set<String> ATTRIBUTES = attributes(
            "id name textFormat targetNamespace exporter exporterVersion expressionLanguage typeLanguage type direction"
                    + " isExecutable isClosed processType processRef definitionalCollaborationRef partitionElementRef",
            "sourceRef targetRef isImmediate default gatewayDirection eventGatewayType instantiate attachedToRef"
                    + " cancelActivity isInterrupting parallelMultiple triggeredByEvent ordering cancelRemainingInstances"
                    + " method calledElement isForCompensation startQuantity completionQuantity isSequential behavior"
                    + " noneBehaviorEventRef oneBehaviorEventRef testBefore loopMaximum",
            "messageRef errorRef errorCode escalationRef escalationCode signalRef operationRef activityRef"
                    + " waitForCompletion itemSubjectRef itemRef structureRef itemKind isCollection isUnlimited capacity"
                    + " dataObjectRef dataStoreRef parameterRef correlationKeyRef correlationPropertyRef inputDataRef"
                    + " outputDataRef implementation implementationRef definition evaluatesToTypeRef language",
            "associationDirection categoryValueRef value minimum maximum initiatingParticipantRef choreographyLoopType"
                    + " calledChoreographyRef calledCollaborationRef innerMessageFlowRef outerMessageFlowRef"
                    + " innerConversationNodeRef outerConversationNodeRef participantRef",
            "xsi:type modeler:executionPlatform modeler:executionPlatformVersion bioc:stroke bioc:fill"
                    + " color:background-color color:border-color color:color");

    private DrawingAllowLists() {}

    private static Set<String> names(String... lines) {
        return Set.of(String.join(" bpmn:", ("bpmn:" + String.join(" ", lines)).split(" "))
                .split(" "));
    }

    private static Set<String> attributes(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }
}
