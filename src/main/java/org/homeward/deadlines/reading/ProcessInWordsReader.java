package org.homeward.deadlines.reading;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.StepInWords.Kind;
import org.homeward.engine.wall.reading.XmlElement;

/** Reads one process. */
record ProcessInWordsReader(XmlElement process, Properties texts, LanguageTexts words, DeadlineKeysByDecision due) {

    ProcessInWords inWords(String file) {
        var way = new ElementOrder(process);
        var steps =
                way.inOrder().stream().flatMap(node -> step(node, way).stream()).toList();
        return new ProcessInWords(file, id(process), name(process), guidance(process), steps, ways());
    }

    private List<FlowInWords> ways() {
        var names = process.all()
                .filter(element -> element.attribute("id").isPresent())
                .collect(Collectors.toMap(ProcessInWordsReader::id, this::name, (one, other) -> one));
        return process.all()
                .filter(element -> element.is("bpmn:sequenceFlow"))
                .map(flow -> new FlowInWords(
                        id(flow),
                        attribute(flow, "sourceRef"),
                        attribute(flow, "targetRef"),
                        name(flow),
                        names.getOrDefault(attribute(flow, "targetRef"), "")))
                .toList();
    }

    private Optional<StepInWords> step(XmlElement node, ElementOrder way) {
        return switch (node.name()) {
            case "bpmn:userTask" -> Optional.of(agencyStep(node));
            case "bpmn:callActivity" ->
                Optional.of(other(node, Kind.part, "reading.part", attribute(node, "calledElement")));
            case "bpmn:serviceTask", "bpmn:sendTask", "bpmn:businessRuleTask" -> Optional.of(automatic(node));
            case "bpmn:intermediateThrowEvent" -> thrown(node);
            case "bpmn:intermediateCatchEvent", "bpmn:receiveTask" ->
                Optional.of(other(node, Kind.wait, waits(node), ""));
            case "bpmn:exclusiveGateway", "bpmn:parallelGateway", "bpmn:inclusiveGateway", "bpmn:eventBasedGateway" ->
                gateway(node, way);
            default -> Optional.empty();
        };
    }

    private StepInWords agencyStep(XmlElement node) {
        var groups = attribute(node, "camunda:candidateGroups");
        return new StepInWords(
                id(node),
                Kind.step,
                name(node),
                groups.isEmpty() ? "" : words.role(groups),
                groups.isEmpty() ? "" : words.roleOnSide(groups),
                due.of(attribute(node, "camunda:dueDate")),
                guidance(node),
                attribute(node, "camunda:formRef"),
                "");
    }

    private StepInWords automatic(XmlElement node) {
        var delegate = attribute(node, "camunda:delegateExpression").replaceAll("[${} ]", "");
        var own = guidance(node);
        var does = own.isEmpty() ? words.textOr("reading.does." + delegate, "") : own;
        return new StepInWords(
                id(node),
                Kind.automatic,
                name(node),
                "",
                words.text("reading.automatic"),
                DueDateInWords.NONE,
                does,
                "",
                "");
    }

    /** A message to the other side stands on the way of the case; other throw events are notes. */
    private Optional<StepInWords> thrown(XmlElement node) {
        return has(node, "bpmn:messageEventDefinition")
                ? Optional.of(other(node, Kind.automatic, "reading.sends", ""))
                : Optional.empty();
    }

    private Optional<StepInWords> gateway(XmlElement node, ElementOrder way) {
        var joins = way.into(id(node)) > 1 && way.outOf(id(node)) == 1;
        var parallel = node.is("bpmn:parallelGateway");
        if (joins && !parallel) {
            return Optional.empty();
        }
        var key = parallel
                ? joins ? "reading.gateway.joins" : "reading.gateway.forks"
                : node.is("bpmn:eventBasedGateway") ? "reading.gateway.first" : "reading.gateway.choice";
        return Optional.of(other(node, Kind.choice, key, ""));
    }

    private static String waits(XmlElement node) {
        return has(node, "bpmn:timerEventDefinition") ? "reading.waitsForDate" : "reading.waitsForMessage";
    }

    private static boolean has(XmlElement node, String child) {
        return node.children(child).findFirst().isPresent();
    }

    private StepInWords other(XmlElement node, Kind kind, String key, String calls) {
        return new StepInWords(
                id(node), kind, name(node), "", words.text(key), DueDateInWords.NONE, guidance(node), "", calls);
    }

    private String name(XmlElement element) {
        return Optional.ofNullable(texts.getProperty(id(element) + ".name"))
                .orElseGet(() -> attribute(element, "name"));
    }

    /** Empty where it isn't translated: English guidance helps nobody who reads another language. */
    private String guidance(XmlElement element) {
        var translated = texts.getProperty(id(element) + ".guidance");
        if (translated == null && !words.language().getLanguage().equals("en")) {
            return "";
        }
        return Optional.ofNullable(translated).orElseGet(() -> element.children("bpmn:documentation")
                .map(XmlElement::text)
                .flatMap(text -> text.isEmpty() ? Stream.empty() : Stream.of(text))
                .findFirst()
                .orElse(""));
    }

    private static String id(XmlElement element) {
        return attribute(element, "id");
    }

    private static String attribute(XmlElement element, String name) {
        return element.attribute(name).orElse("");
    }
}
