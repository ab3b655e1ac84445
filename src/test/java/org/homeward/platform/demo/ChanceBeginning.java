package org.homeward.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/** With what a process may begin: one of its messages, and what its conditions compare, by chance. */
final class ChanceBeginning {

    private static final Pattern COMPARED = Pattern.compile("(\\w+) (?:==|!=) (?:'(\\w+)'|(true|false))");
    private static final Pattern NAMED = Pattern.compile("\\$\\{\\s*(?:not )?(\\w+)[^}]*}");

    /** What no condition compares: days, and rows of the tables. */
    private static final Map<String, List<Object>> OTHERS = Map.ofEntries(
            Map.entry(AccompanyingProcess.Variable.ACTING_SIDE, List.of("destination", "origin")),
            Map.entry(BestInterestsProcess.Variable.BID_REVIEW_ON, List.of("2026-06-02")),
            Map.entry("certified", List.of("2026-02-20")),
            Map.entry(AccompanyingProcess.Variable.CUSTODY_BEGAN, List.of("2026-03-02T02:00:00Z")),
            Map.entry(AccompanyingProcess.Variable.CUSTODY_LIMIT, List.of("temporaryCustody", "policeDetention")),
            Map.entry(InformationRecallProcess.Variable.DESTRUCTION_ANSWER, List.of("destroyed")),
            Map.entry(HandoverProcess.Variable.HANDOVER_POINT, List.of("poipet")),
            Map.entry(EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON, List.of("2026-04-02T02:00:00Z")),
            Map.entry(IdentificationProcess.Variable.PLACE_ENTERED, List.of("2026-03-02")),
            Map.entry(HandoverProcess.Variable.PLANNED_HANDOVER, List.of("2026-03-16")),
            Map.entry(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, List.of("2026-03-16")),
            Map.entry(IdentificationProcess.Variable.REPORT_LIMIT, List.of("report", "identifiedAtHome")),
            Map.entry(IdentificationProcess.Variable.REPORT_RECEIVED, List.of("2026-03-01")),
            Map.entry(HandoverProcess.Variable.RISK_LEVEL, List.of("low", "high")),
            Map.entry(IdentificationProcess.Variable.STAY_LIMIT, List.of("firstStay", "transit", "borderShelterStay")));

    private final Map<String, byte[]> files;
    private final DeployedPhase models;
    private final Map<String, TreeSet<Object>> compared = new TreeMap<>();

    ChanceBeginning(Map<String, byte[]> files) {
        this.files = files;
        var all = new TreeMap<>(files);
        all.keySet().removeIf(name -> !name.startsWith("processes/") || name.endsWith(".dmn"));
        models = new DeployedPhase(all);
        all.values().stream()
                .flatMap(file -> COMPARED.matcher(new String(file, StandardCharsets.UTF_8))
                        .results())
                .forEach(found -> compared.computeIfAbsent(
                                found.group(1),
                                any -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString())))
                        .addAll(found.group(2) == null ? List.of(true, false) : List.of(found.group(2))));
    }

    /** All ends of a process; those of what begins within it while it runs come last. */
    List<String> ends(String process) {
        return model(process).getModelInstance().getModelElementsByType(EndEvent.class).stream()
                .filter(end -> process(end).getId().equals(process))
                .map(EndEvent::getId)
                .toList();
    }

    /** Whether the process is over with it: it stands in none of its parts. */
    boolean isWholeEnd(String process, String end) {
        return model(process).getModelInstance().getModelElementById(end).getParentElement() instanceof Process;
    }

    /** The message and its data; empty for a process that begins by itself. */
    Optional<WalkAction> message(String process, Random random) {
        var starts = model(process).getChildElementsByType(StartEvent.class).stream()
                .map(start -> start.getChildElementsByType(MessageEventDefinition.class).stream()
                        .findFirst()
                        .map(event -> event.getMessage().getName())
                        .orElse(""))
                .toList();
        var chosen = starts.get(random.nextInt(starts.size()));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(WalkAction.message(chosen, data(process, random)));
    }

    private Map<String, Object> data(String process, Random random) {
        var data = new TreeMap<String, Object>();
        for (var name : names(process)) {
            var values = new ArrayList<Object>(OTHERS.getOrDefault(name, List.of()));
            values.addAll(compared.getOrDefault(name, new TreeSet<>()));
            if (!values.isEmpty() && random.nextInt(5) > 0) {
                data.put(name, values.get(random.nextInt(values.size())));
            }
        }
        return data;
    }

    /** What the process reads without a step of its own that asks it. */
    private TreeSet<String> names(String process) {
        var text = text(process);
        var names = Stream.concat(
                        COMPARED.matcher(text).results(), NAMED.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        OTHERS.keySet().stream().filter(text::contains).forEach(names::add);
        return names;
    }

    /** Steps of other processes whose answers this one reads. */
    List<String> earlierSteps(String process) {
        var names = names(process);
        return models.models().stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(step -> !process(step).getId().equals(process))
                .filter(step -> step.getCamundaFormRef() != null
                        && names.stream().anyMatch(form(step.getCamundaFormRef())::contains))
                .map(UserTask::getId)
                .distinct()
                .toList();
    }

    String formOf(String step) {
        return models.models().stream()
                .map(model -> model.<UserTask>getModelElementById(step))
                .filter(UserTask.class::isInstance)
                .map(UserTask::getCamundaFormRef)
                .findFirst()
                .orElseThrow();
    }

    private String form(String id) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .filter(form -> form.contains("\"id\": \"" + id + "\""))
                .findFirst()
                .orElse("");
    }

    private Process model(String process) {
        return models.model(process).getModelElementById(process);
    }

    String text(String process) {
        return new String(Objects.requireNonNull(files.get(file(process))), StandardCharsets.UTF_8);
    }

    /** The name of the file that holds the process. */
    String file(String process) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn")
                        && new String(file.getValue(), StandardCharsets.UTF_8)
                                .contains("process id=\"" + process + "\""))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Process process(BaseElement element) {
        var around = element.getParentElement();
        while (!(around instanceof Process)) {
            around = around.getParentElement();
        }
        return (Process) around;
    }
}
