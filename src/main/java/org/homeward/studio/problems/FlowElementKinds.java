package org.homeward.studio.problems;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/** The kinds of parts of a flow, as BPMN sorts them. */
final class FlowElementKinds {

    private static final Pattern EVENT =
            Pattern.compile("bpmn:(start|end|intermediateThrow|intermediateCatch|boundary)Event");
    private static final Pattern TASK = Pattern.compile("bpmn:(task|.+Task)");
    private static final Pattern SUB_PROCESS = Pattern.compile("bpmn:(subProcess|adHocSubProcess|transaction)");
    private static final Pattern GATEWAY = Pattern.compile("bpmn:.+Gateway");

    private FlowElementKinds() {}

    /** Some programs write ids with the prefix of their file. */
    static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    static boolean hasCondition(XmlElement flow) {
        return condition(flow).findAny().isPresent();
    }

    static Stream<XmlElement> condition(XmlElement flow) {
        return flow.children("bpmn:conditionExpression");
    }

    static long definitions(XmlElement event) {
        return event.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition") || child.is("bpmn:eventDefinitionRef"))
                .count();
    }

    static boolean isNode(XmlElement element) {
        return EVENT.matcher(element.name()).matches()
                || TASK.matcher(element.name()).matches() && !element.name().startsWith("bpmn:global")
                || isGateway(element)
                || element.is("bpmn:callActivity")
                || isSubProcess(element);
    }

    static boolean isGateway(XmlElement element) {
        return GATEWAY.matcher(element.name()).matches();
    }

    static boolean isContainer(XmlElement element) {
        return element.is("bpmn:process") || isSubProcess(element);
    }

    static boolean isSubProcess(XmlElement element) {
        return SUB_PROCESS.matcher(element.name()).matches();
    }

    /** Whether it is a sub-process that an event starts. */
    static boolean isStarted(XmlElement node) {
        return isSubProcess(node)
                && node.attribute("triggeredByEvent").filter("true"::equals).isPresent();
    }

    static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }
}
