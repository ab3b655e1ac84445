package org.homeward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What of the packaged models a test should pass: each user task, each flow that depends on a condition. */
public record ModelPlaces(List<String> tasks, List<String> flows) {

    public static ModelPlaces packaged() {
        try (var files = Files.walk(Path.of("processes"))) {
            var models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
            return new ModelPlaces(
                    models.stream()
                            .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                            .map(ModelPlaces::place)
                            .toList(),
                    models.stream()
                            .flatMap(model -> model.getModelElementsByType(SequenceFlow.class).stream())
                            .filter(ModelPlaces::isConditional)
                            .map(ModelPlaces::place)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A flow with a condition, and the one that is taken where no condition holds. */
    private static boolean isConditional(SequenceFlow flow) {
        var source = flow.getSource();
        return flow.getConditionExpression() != null
                || source instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())
                || source instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
    }

    private static String place(ModelElementInstance element) {
        var process = Stream.iterate(element, ModelElementInstance::getParentElement)
                .filter(Process.class::isInstance)
                .map(Process.class::cast)
                .findFirst()
                .orElseThrow();
        return process.getId() + "/" + element.getAttributeValue("id");
    }
}
