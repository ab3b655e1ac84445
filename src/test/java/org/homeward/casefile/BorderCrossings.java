package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.homeward.channel.OriginSharingRules;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.modelset.PackagedSet;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/**
 * What of the host's the packaged models and forms bring to the country of origin: answers that its steps show, codes that messages
 * carry, variables that a part of the journey over there is called with.
 */
final class BorderCrossings {

    /** What each part of a case knows by being there: whose it is and between which countries. */
    private static final Set<String> FACTS = Set.of(
            ReturnJourneyProcess.Variable.IS_CHILD,
            ReturnJourneyProcess.Variable.HOST_COUNTRY,
            ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
            ReturnJourneyProcess.Variable.SAME_COUNTRY);

    /** How a class of the program sends something beside the models, or lists it as sent. */
    private static final Map<String, Pattern> SENDERS = Map.of(
            "message", Pattern.compile("new MessageSending\\.Draft\\(|private final AgencyMessages "),
            "question", Pattern.compile("\\bacross\\.(ask|answer)\\("),
            "disclosure", Pattern.compile("\\bdisclosures\\s*\\.(record|corrected)\\("));

    private final Map<String, Process> processes = new TreeMap<>();
    private final Map<String, FormDefinition> forms = new TreeMap<>();
    private final Map<String, String> categories = new TreeMap<>();
    private final AccessMatrix matrix = new AccessMatrix();
    private final StepsOfForms roles = new StepsOfForms();

    BorderCrossings() {
        try (var files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                    .forEach(process -> processes.put(process.getId(), process));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        PackagedForms.files().forEach(file -> {
            var form = PackagedForms.read(file);
            forms.put(form.id(), form);
            form.fields().stream()
                    .filter(Field::inCaseFile)
                    .forEach(field -> categories.put(field.key(), Objects.requireNonNull(field.category())));
        });
    }

    /**
     * Each answer that a step of the origin shows to somebody who may read it, and a step of the host gives, with the messages that take
     * it along. A form of whichever side acts belongs to both: what the other side said isn't filled in there.
     */
    Map<String, Set<String>> answers() {
        var given = answeredOn("destination");
        var taken = takenAlong();
        var crossing = new TreeMap<String, Set<String>>();
        steps().filter(step -> isOf(step, "origin")).forEach(step -> known(form(step))
                .filter(given::contains)
                .filter(answer -> isFor(step, answer))
                .forEach(answer -> crossing.put(answer, taken.getOrDefault(answer, Set.of()))));
        return crossing;
    }

    /** Whether somebody over there who may get the step reads answers to this field in it. */
    private boolean isFor(UserTask step, String answer) {
        var category = Objects.requireNonNull(categories.get(answer));
        return roles.functionsOf(step.getCamundaCandidateGroups().replaceFirst(".*\\.", "")).stream()
                .map(function -> matrix.rule(FieldKey.of(answer, category), function))
                .anyMatch(rule -> !rule.never() && rule.sides().contains(BorderSide.origin));
    }

    /** The answers that a step of this side gives, or a form that belongs to no step. */
    Set<String> answeredOn(String side) {
        var inSteps = steps().map(UserTask::getCamundaFormRef).collect(Collectors.toSet());
        var ofSteps = steps().filter(step -> mayBeOf(step, side)).map(this::form);
        var ofNone = forms.values().stream().filter(form -> !inSteps.contains(form.id()) && side.equals("destination"));
        return Stream.concat(ofSteps, ofNone)
                .flatMap(BorderCrossings::asked)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each message to the origin carries: codes, dates, yes or no. */
    Map<String, Set<String>> carried() {
        var carried = new TreeMap<String, Set<String>>();
        events(ThrowEvent.class).filter(BorderCrossings::crosses).forEach(event -> carried.computeIfAbsent(
                        message(event), none -> new TreeSet<>())
                .addAll(event.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                        .filter(parameter -> event.equals(above(parameter)))
                        .map(CamundaInputParameter::getCamundaName)
                        .toList()));
        return carried;
    }

    /** What is told to the whole case by the host, and heard by a process of the origin. */
    Set<String> heard() {
        var told = events(ThrowEvent.class)
                .filter(event -> "case".equals(ModelProperties.of(event, "to"))
                        && String.valueOf(ModelProperties.of(event, "from")).startsWith("destination."))
                .map(BorderCrossings::message)
                .collect(Collectors.toSet());
        var thrown = events(ThrowEvent.class).map(BorderCrossings::message).collect(Collectors.toSet());
        return events(CatchEvent.class)
                .filter(event -> isOf(process(event), "origin"))
                .map(BorderCrossings::message)
                .filter(message -> told.contains(message) || !thrown.contains(message))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that send something beside the models, with how they do it. */
    static Map<String, Set<String>> senders() {
        var senders = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                SENDERS.forEach((how, words) -> {
                    if (words.matcher(text).find()) {
                        senders.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), none -> new TreeSet<>())
                                .add(how);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return senders;
    }

    /** The variables with which a part over there is called by one that isn't there alone. */
    Map<String, Set<String>> calledWith() {
        var called = new TreeMap<String, Set<String>>();
        processes.values().stream()
                .filter(caller -> !isOf(caller, "origin"))
                .flatMap(caller -> inside(caller, CallActivity.class))
                .filter(call -> isOf(Objects.requireNonNull(processes.get(call.getCalledElement())), "origin"))
                .forEach(call -> called.computeIfAbsent(call.getCalledElement(), none -> new TreeSet<>())
                        .addAll(
                                call
                                        .getExtensionElements()
                                        .getElementsQuery()
                                        .filterByType(CamundaIn.class)
                                        .list()
                                        .stream()
                                        .map(CamundaIn::getCamundaSource)
                                        .filter(source -> source != null && !FACTS.contains(source))
                                        .toList()));
        return called;
    }

    /** By answer: the messages to the origin that a host's step sends whose form asks for it. */
    private Map<String, Set<String>> takenAlong() {
        var taken = new TreeMap<String, Set<String>>();
        steps().filter(step -> mayBeOf(step, "destination")).forEach(step -> {
            var messages = sentBy(step);
            asked(form(step)).forEach(answer -> taken.computeIfAbsent(answer, none -> new TreeSet<>())
                    .addAll(messages));
        });
        return taken;
    }

    /** What is sent to the origin as soon as the step is done, before anybody has another. */
    private Set<String> sentBy(UserTask step) {
        var sent = new TreeSet<String>();
        var seen = new HashSet<String>();
        var next = new ArrayList<>(after(step));
        while (!next.isEmpty()) {
            var node = next.remove(0);
            if (node instanceof ThrowEvent event && crosses(event) && OriginSharingRules.takesAlong(message(event))) {
                sent.add(message(event));
            }
            if (node instanceof UserTask || node instanceof CatchEvent && !(node instanceof StartEvent)) {
                continue;
            }
            if (seen.add(node.getId() + process(node).getId())) {
                next.addAll(after(node));
                if (node instanceof CallActivity call) {
                    next.addAll(inside(Objects.requireNonNull(processes.get(call.getCalledElement())), StartEvent.class)
                            .toList());
                }
            }
        }
        return sent;
    }

    private static Collection<FlowNode> after(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private static boolean crosses(ThrowEvent event) {
        return String.valueOf(ModelProperties.of(event, "from")).startsWith("destination.")
                && String.valueOf(ModelProperties.of(event, "to")).startsWith("origin.");
    }

    private static String message(org.camunda.bpm.model.bpmn.instance.Event event) {
        return event.getChildElementsByType(MessageEventDefinition.class).stream()
                .findFirst()
                .map(definition -> definition.getMessage().getName())
                .orElse("");
    }

    private <T extends org.camunda.bpm.model.bpmn.instance.Event> Stream<T> events(Class<T> kind) {
        return processes.values().stream()
                .flatMap(process -> inside(process, kind))
                .filter(event -> !message(event).isEmpty());
    }

    private static <T extends FlowNode> Stream<T> inside(Process process, Class<T> kind) {
        return process.getModelInstance().getModelElementsByType(kind).stream()
                .filter(node -> process.equals(process(node)));
    }

    private Stream<UserTask> steps() {
        return processes.values().stream().flatMap(process -> inside(process, UserTask.class));
    }

    private FormDefinition form(UserTask step) {
        return Objects.requireNonNull(forms.get(step.getCamundaFormRef()));
    }

    /** Whether all steps of a process, and of those that it calls, are of this side. */
    private boolean isOf(Process process, String side) {
        var all = inside(process, UserTask.class).toList();
        return !all.isEmpty() && all.stream().allMatch(step -> isOf(step, side));
    }

    private static boolean isOf(UserTask step, String side) {
        return step.getCamundaCandidateGroups().startsWith(side + ".");
    }

    private static boolean mayBeOf(UserTask step, String side) {
        return isOf(step, side) || !step.getCamundaCandidateGroups().matches("(origin|destination)\\..*");
    }

    private static Process process(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
        var above = element.getParentElement();
        return above instanceof Process process ? process : process(Objects.requireNonNull(above));
    }

    private static Object above(CamundaInputParameter parameter) {
        return parameter.getParentElement().getParentElement().getParentElement();
    }

    /** What the form asks for the person's file. */
    private static Stream<String> asked(FormDefinition form) {
        var shown = form.shown();
        return form.fields().stream()
                .filter(field -> field.inCaseFile() && !shown.contains(field.key()))
                .map(Field::key);
    }

    /** What its reader sees of the person's file: filled in, or beside it. */
    private Stream<String> known(FormDefinition form) {
        return Stream.concat(
                form.fields().stream().filter(Field::inCaseFile).map(Field::key),
                form.shows().stream().filter(categories::containsKey));
    }

    /** The lines of the table, {@code kind,name,by} each. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        answers().forEach((answer, messages) -> messages.forEach(by -> lines.add("answer," + answer + "," + by)));
        carried().forEach((message, codes) -> codes.forEach(code -> lines.add("code," + code + "," + message)));
        calledWith()
                .forEach((part, variables) ->
                        variables.forEach(variable -> lines.add("variable," + variable + "," + part)));
        heard().forEach(message -> lines.add("word," + message + ",case"));
        // to whichever side
        PackagedSet.sentByProgram()
                .forEach((message, codes) -> codes.forEach(code -> lines.add("program," + code + "," + message)));
        senders().forEach((sender, ways) -> ways.forEach(how -> lines.add("sender," + sender + "," + how)));
        return lines;
    }
}
