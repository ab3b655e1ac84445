package org.homeward.engine.wall;

import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.reading.AllowList;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * The rules for a diagram that is only drawn: it says of no process that it is executable, as most that other programs write. A
 * draft may hold it, so that an owner makes a procedure of it; no engine gets it.
 */
final class DrawingRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:.-]{1,200}");
    private static final Pattern TYPE = Pattern.compile("([A-Za-z0-9_.-]+:)?t(Formal)?Expression");
    private static final Set<String> DRAWN = Set.of("bpmndi:", "dc:", "di:");

    private final AllowList allowed;
    private final RefusalReasons problems;

    private DrawingRules(RefusalReasons problems) {
        this.allowed = new AllowList(BpmnAllowLists.ATTRIBUTES, problems);
        this.problems = problems;
    }

    static boolean isDrawing(XmlElement root) {
        return root.is("bpmn:definitions")
                && root.all()
                        .flatMap(element -> element.attribute("isExecutable").stream())
                        .allMatch("false"::equals);
    }

    static void check(XmlElement root, RefusalReasons problems) {
        var rules = new DrawingRules(problems);
        root.all().forEach(rules::check);
        StructureRules.uniqueIds(root, problems);
        if (root.all().noneMatch(element -> element.is("bpmndi:BPMNShape"))) {
            problems.add(root, "nothingDrawn", "there is nothing drawn in it");
        }
    }

    private void check(XmlElement element) {
        if (DRAWN.stream().anyMatch(element.name()::startsWith)) {
            allowed.check(element);
        } else if (element.name().startsWith("camunda:")) {
            allowed.check(element);
            StructureRules.check(element, problems);
        } else if (DrawingAllowLists.ELEMENTS.contains(element.name())) {
            attributes(element);
        } else {
            allowed.check(element);
        }
        texts(element);
    }

    private void attributes(XmlElement element) {
        var parent = element.parent();
        if (parent != null && parent.is("bpmn:extensionElements")) {
            problems.add(
                    element,
                    "elementRefused",
                    "the extension element {} is not allowed",
                    SafeMessageText.of(element.name()));
        }
        var ofModels = BpmnAllowLists.ATTRIBUTES.getOrDefault(element.name(), Set.of());
        element.attributes().keySet().stream()
                .filter(name -> !DrawingAllowLists.ATTRIBUTES.contains(name) && !ofModels.contains(name))
                .forEach(name -> problems.add(
                        element,
                        "attributeRefused",
                        "the attribute is not allowed here ({})",
                        SafeMessageText.of(name)));
        if (element.attribute("xsi:type")
                .filter(type -> !TYPE.matcher(type).matches())
                .isPresent()) {
            problems.add(element, "attributeRefused", "the attribute is not allowed here ({})", "xsi:type");
        }
        if (element.attribute("id").filter(id -> !ID.matcher(id).matches()).isPresent()) {
            problems.add(element, "idLetters", "an id has letters, digits and _ - . only");
        }
    }

    private void texts(XmlElement element) {
        element.attributes().forEach((attribute, value) -> {
            if (JuelRules.hasExpression(value)) {
                problems.add(element, TextRules.expressionIn(attribute));
            }
            EngineTextLimits.letters(value).ifPresent(reason -> problems.add(element, reason));
        });
        EngineTextLimits.letters(element.text()).ifPresent(reason -> problems.add(element, reason));
        if (JuelRules.hasExpression(element.text())) {
            problems.add(element, "expressionHere", "an expression is not allowed in this text");
        }
    }
}
