package org.homeward.engine.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.FormAudience;
import org.homeward.engine.forms.FormOptionFiller;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStartOptions;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** The possible beginnings of a walk: answers to steps of other processes, and the messages of its own process with their data. */
@Component
final class WalkPreconditions {

    private static final Pattern NAMED = Pattern.compile("[$#]\\{(\\w+)}");
    private static final String OF_EITHER_SIDE = "acting.";

    private final WalkModels models;
    private final DirectoryOptionSource lists;

    WalkPreconditions(WalkModels models, DirectoryOptionSource lists) {
        this.models = models;
        this.lists = lists;
    }

    WalkStartOptions offer(WalkId walk, WalkFacts facts, Locale language) {
        var phases = models.phases(walk);
        var steps = phases.stream()
                .flatMap(phase -> processes(phase)
                        .filter(process -> !process.getId().equals(facts.process()))
                        .flatMap(process -> steps(phase, process, language)))
                .sorted(Comparator.comparing(WalkStartOptions.Step::process).thenComparing(WalkStartOptions.Step::name))
                .toList();
        return new WalkStartOptions(steps, messages(process(walk, facts)));
    }

    private static Stream<WalkStartOptions.Step> steps(DeployedPhase phase, Process process, Locale language) {
        var key = process.getId();
        var name = WalkModels.name(phase, key, key, language);
        return tasks(process)
                .filter(step -> step.getCamundaFormRef() != null)
                .map(step -> new WalkStartOptions.Step(
                        name, step.getId(), WalkModels.name(phase, key, step.getId(), language)));
    }

    private static List<String> messages(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(event -> event.getMessage().getName())
                .toList();
    }

    /**
     * The variables that a message brings into the walk's process, by name: those that a person's message carries, and those that the days,
     * limits and sides of the process's steps name. A question that a form asks about it comes with its words in the reader's language, as
     * a component.
     */
    Map<String, Optional<String>> data(WalkId walk, WalkFacts facts, String message, Locale language) {
        var phases = models.phases(walk);
        var process = process(walk, facts);
        var names = new TreeSet<String>();
        phases.forEach(phase -> processes(phase).forEach(other -> names.addAll(carried(other, message))));
        names.addAll(named(process));
        names.removeAll(StartVariables.ofCase(facts).keySet());
        var data = new TreeMap<String, Optional<String>>();
        names.forEach(name -> data.put(name, question(phases, name, facts, language)));
        return data;
    }

    private static Set<String> carried(Process process, String message) {
        return process.getModelInstance().getModelElementsByType(ThrowEvent.class).stream()
                .filter(event -> event.getChildElementsByType(MessageEventDefinition.class).stream()
                        .anyMatch(sent -> sent.getMessage() != null
                                && message.equals(sent.getMessage().getName())))
                .flatMap(event -> event.getChildElementsByType(ExtensionElements.class).stream())
                .flatMap(elements -> elements.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .collect(Collectors.toSet());
    }

    /** Days, limits and sides of the steps that the process itself doesn't ask for. */
    private static Set<String> named(Process process) {
        var timers = process.getModelInstance().getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> timer.getTextContent());
        var limits = tasks(process).map(UserTask::getCamundaDueDate).filter(due -> due != null);
        var names = Stream.concat(timers, limits)
                .flatMap(text -> NAMED.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (tasks(process).anyMatch(step -> String.valueOf(step.getCamundaCandidateGroups())
                .startsWith(OF_EITHER_SIDE))) {
            names.add(RepatriationProcess.Variable.ACTING_SIDE);
        }
        return names;
    }

    private Optional<String> question(List<DeployedPhase> phases, String name, WalkFacts facts, Locale language) {
        var offered = new FormOptionFiller(lists.of(facts.corridor()), language, Map.of());
        var cases = new FormAudience(facts.child(), facts.corridor().sameCountry());
        return phases.stream()
                .flatMap(phase -> phase.forms().stream()
                        .filter(form -> phase.form(form)
                                .flatMap(asked -> asked.field(name))
                                .isPresent())
                        .sorted()
                        .map(form -> LocalizedForm.schema(
                                phase.formBytes(form), phase.formTexts(form, language), cases, offered)))
                .flatMap(schema -> LocalizedForm.component(schema, name).stream())
                .findFirst();
    }

    private Process process(WalkId walk, WalkFacts facts) {
        return models.ofProcess(walk, facts.process())
                .map(phase -> phase.model(facts.process()).<Process>getModelElementById(facts.process()))
                .orElseThrow();
    }

    private static Stream<Process> processes(DeployedPhase phase) {
        return phase.processes().stream().map(key -> phase.model(key).getModelElementById(key));
    }

    private static Stream<UserTask> tasks(Process process) {
        return process.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .filter(step -> WalkModelStep.process(step).equals(process.getId()));
    }
}
