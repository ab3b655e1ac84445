package org.homeward.engine.models;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** The texts of models for people, in their language: names of steps, guidance, the diagram. */
@Component
public class ModelTexts {

    private final DeployedPhases phases;

    ModelTexts(DeployedPhases phases) {
        this.phases = phases;
    }

    /** The name of an element (a step, a process) of a process version. */
    public String name(String definitionId, String element, Locale language) {
        var phase = phases.ofDefinition(definitionId);
        var process = process(definitionId);
        var translated = phase.modelTexts(process, language).getProperty(element + ".name");
        return translated != null ? translated : ownName(phase, process, element);
    }

    /** The guidance for a step and its reason; empty if the model says nothing. */
    public String guidance(String definitionId, String step, Locale language) {
        var phase = phases.ofDefinition(definitionId);
        var process = process(definitionId);
        var translated = phase.modelTexts(process, language).getProperty(step + ".guidance");
        if (translated != null) {
            return translated;
        }
        if (phase.model(process).getModelElementById(step) instanceof FlowElement element) {
            return element.getDocumentations().stream()
                    .findFirst()
                    .map(documentation -> documentation.getTextContent().strip())
                    .orElse("");
        }
        return "";
    }

    /** The diagram's BPMN. */
    public String diagram(String definitionId) {
        return new String(phases.ofDefinition(definitionId).modelBytes(process(definitionId)), StandardCharsets.UTF_8);
    }

    /** All translated names of a model's elements by element id; those that aren't translated are missing. */
    public Map<String, String> names(String definitionId, Locale language) {
        var names = new LinkedHashMap<String, String>();
        phases.ofDefinition(definitionId)
                .modelTexts(process(definitionId), language)
                .forEach((key, value) -> {
                    var text = key.toString();
                    if (text.endsWith(".name")) {
                        names.put(text.substring(0, text.length() - ".name".length()), value.toString());
                    }
                });
        return names;
    }

    private static String ownName(DeployedPhase phase, String process, String element) {
        var found = phase.model(process).getModelElementById(element);
        String name = null;
        if (found instanceof FlowElement flowElement) {
            name = flowElement.getName();
        } else if (found instanceof Process itself) {
            name = itself.getName();
        } else if (found instanceof Participant pool) {
            name = pool.getName();
        }
        return name == null ? element : name;
    }

    private static String process(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
