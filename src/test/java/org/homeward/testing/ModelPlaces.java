package org.homeward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What of the packaged models a test should pass: each user task, each flow that depends on a condition. */
public record ModelPlaces(List<String> tasks, List<String> flows) {

    public Set<String> all() {
        return Stream.concat(tasks.stream(), flows.stream()).collect(Collectors.toSet());
    }

    public static ModelPlaces packaged() {
        return new ModelPlaces(
                places(UserTask.class, task -> true), places(SequenceFlow.class, ModelPlaces::isConditional));
    }

    /**
     * Each flow of each packaged model, so each event too. From an event-based gateway the engine takes none: it goes on
     * behind the event that happened.
     */
    public static List<String> allFlows() {
        return places(SequenceFlow.class, flow -> !(flow.getSource() instanceof EventBasedGateway));
    }

    private static <T extends ModelElementInstance> List<String> places(Class<T> type, Predicate<T> wanted) {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type).stream())
                    .filter(wanted)
                    .map(ModelPlaces::place)
                    .toList();
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
