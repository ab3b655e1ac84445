package org.homeward.engine.models;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** Reads an element's {@code camunda:property} by name: a model's own instructions to the program beside the BPMN itself. */
public final class ModelProperties {

    private ModelProperties() {}

    /**
     * Whether the message event to which the execution has come sends: always, or, if its {@code sentIf} names a variable, when that
     * has a value and isn't false.
     */
    public static boolean isSent(DelegateExecution execution) {
        var variable = of((BaseElement) execution.getBpmnModelElementInstance(), "sentIf");
        var value = variable == null ? Boolean.TRUE : execution.getVariable(variable);
        return value != null && !Boolean.FALSE.equals(value);
    }

    public static @Nullable String of(Element element, String name) {
        var extensions = element.element("extensionElements");
        var properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return null;
        }
        return properties.elements("property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }

    /** The property of a running element of a model, or null. */
    public static @Nullable String of(BaseElement element, String name) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return null;
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
