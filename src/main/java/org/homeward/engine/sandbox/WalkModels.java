package org.homeward.engine.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.told.WalkId;
import org.springframework.stereotype.Component;

/** The files of a walk, as they were deployed for it alone. */
@Component
final class WalkModels {

    private static final String COMMON = "";

    private final SandboxEngine second;
    private final Cache<String, DeployedPhase> read =
            Caffeine.newBuilder().maximumSize(60).build();

    WalkModels(SandboxEngine second) {
        this.second = second;
    }

    /** Deploys the files in the walk's tenant, phase by phase, as the product does. */
    void deploy(WalkId walk, Map<String, byte[]> files) {
        byPhase(files).forEach((phase, content) -> {
            var builder = second.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .name(phase)
                    .tenantId(walk.value())
                    .enableDuplicateFiltering(false);
            content.forEach((name, bytes) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
            builder.deploy();
        });
    }

    /** Takes the walk's case out of the second engine; its files stay. */
    void empty(WalkId walk) {
        var runtime = second.engine().getRuntimeService();
        var running = runtime.createProcessInstanceQuery().tenantIdIn(walk.value()).list().stream()
                .filter(instance -> instance.getProcessInstanceId().equals(instance.getRootProcessInstanceId()))
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
        runtime.deleteProcessInstancesIfExists(running, null, true, false, false);
    }

    /** Takes all of the walk out of the second engine. */
    void remove(WalkId walk) {
        deployments(walk)
                .forEach(deployment ->
                        second.engine().getRepositoryService().deleteDeployment(deployment.getId(), true, true, true));
    }

    List<DeployedPhase> phases(WalkId walk) {
        return deployments(walk).stream()
                .map(deployment -> ofDeployment(deployment.getId()))
                .toList();
    }

    DeployedPhase ofDefinition(String definition) {
        return ofDeployment(second.engine()
                .getRepositoryService()
                .getProcessDefinition(definition)
                .getDeploymentId());
    }

    /** The phase that holds the process; empty if the walk has no such process. */
    Optional<DeployedPhase> ofProcess(WalkId walk, String process) {
        return definition(walk, process).map(definition -> ofDeployment(definition.getDeploymentId()));
    }

    Optional<ProcessDefinition> definition(WalkId walk, String process) {
        return Optional.ofNullable(second.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .tenantIdIn(walk.value())
                .singleResult());
    }

    /** The name of an element in the language; its id if it has none. */
    static String name(DeployedPhase phase, String process, String element, Locale language) {
        var translated = phase.modelTexts(process, language).getProperty(element + ".name");
        if (translated != null) {
            return translated;
        }
        var found = phase.model(process).getModelElementById(element);
        var own = found == null ? null : found.getAttributeValue("name");
        return own == null || own.isBlank() ? element : own.strip();
    }

    /** The name of an element wherever it is. */
    static String name(List<DeployedPhase> phases, String element, Locale language) {
        for (var phase : phases) {
            for (var model : phase.models()) {
                ModelElementInstance found = element.isEmpty() ? null : model.getModelElementById(element);
                while (found != null && !(found instanceof Process)) {
                    found = found.getParentElement();
                }
                if (found instanceof Process process) {
                    return name(phase, process.getId(), element, language);
                }
            }
        }
        return element;
    }

    static String guidance(DeployedPhase phase, String process, String step, Locale language) {
        var translated = phase.modelTexts(process, language).getProperty(step + ".guidance");
        return translated != null || !(phase.model(process).getModelElementById(step) instanceof FlowElement element)
                ? Optional.ofNullable(translated).orElse("")
                : element.getDocumentations().stream()
                        .findFirst()
                        .map(documentation -> documentation.getTextContent().strip())
                        .orElse("");
    }

    static UserTask step(DeployedPhase phase, String process, String step) {
        return phase.model(process).getModelElementById(step);
    }

    private List<Deployment> deployments(WalkId walk) {
        return second.engine()
                .getRepositoryService()
                .createDeploymentQuery()
                .tenantIdIn(walk.value())
                .list();
    }

    private DeployedPhase ofDeployment(String deployment) {
        return read.get(deployment, this::load);
    }

    private DeployedPhase load(String deployment) {
        var repository = second.engine().getRepositoryService();
        var content = new HashMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var stream = repository.getResourceAsStream(deployment, name)) {
                content.put(name, stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new DeployedPhase(content);
    }

    private static Map<String, Map<String, byte[]>> byPhase(Map<String, byte[]> files) {
        var phases = new TreeMap<String, Map<String, byte[]>>();
        files.forEach((name, bytes) -> {
            var parts = name.split("/");
            phases.computeIfAbsent(parts.length < 3 ? COMMON : parts[1], any -> new TreeMap<>())
                    .put(name, bytes);
        });
        var common = phases.remove(COMMON);
        if (common != null) {
            phases.values().forEach(phase -> phase.putAll(common));
        }
        return phases;
    }
}
