package org.homeward.engine.wall.forms;

import java.util.Map;
import java.util.Set;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import tools.jackson.databind.JsonNode;

/** The type of a component, its properties, and their allowed values. */
final class ComponentRules {

    private static final Map<String, Set<String>> NESTED = Map.of(
            "layout", Set.of("row", "columns"),
            "conditional", Set.of("hide"),
            "validate", FormAllowLists.VALIDATION,
            "properties", FormAllowLists.PROPERTIES,
            "appearance", Set.of("prefixAdorner", "suffixAdorner"));
    private static final Set<String> LENGTHS = Set.of("minLength", "maxLength");
    private static final Set<String> BOUNDS = Set.of("min", "max");
    private static final Set<String> WRITTEN_FORMS = Set.of("", "email", "phone");

    private ComponentRules() {}

    static void check(FormPart part, RefusalReasons problems) {
        var allowed = FormAllowLists.COMPONENTS.get(part.type());
        if (allowed == null) {
            problems.add(
                    part.label(),
                    "componentRefused",
                    "the component type {} is not allowed",
                    SafeMessageText.of(part.type()));
            return;
        }
        part.json().properties().forEach(property -> {
            if (!allowed.contains(property.getKey())) {
                problems.add(
                        part.label(),
                        "propertyRefused",
                        "the property {} is not allowed",
                        SafeMessageText.of(property.getKey()));
            }
            nested(part, property.getKey(), property.getValue(), problems);
        });
        if (part.text("id").isEmpty() || !part.text("id").matches("[A-Za-z_][A-Za-z0-9_-]{0,100}")) {
            problems.add(part.label(), "idLetters", "a component has an id of letters, digits, _ and -");
        }
        shownFor(part, problems);
        validation(part, problems);
        PropertyValueTypeRules.check(part, problems);
    }

    private static void nested(FormPart part, String property, JsonNode value, RefusalReasons problems) {
        var allowed = NESTED.get(property);
        if (allowed == null) {
            return;
        }
        if (!value.isObject()) {
            problems.add(part.label(), "notAForm", property + " must be an object");
        }
        value.propertyNames().forEach(name -> {
            if (!allowed.contains(name) && name.startsWith("pattern")) {
                problems.add(part.label(), "patternFree", "a free validation pattern is not allowed");
            } else if (!allowed.contains(name)) {
                problems.add(
                        part.label(),
                        "propertyRefused",
                        "{} is not allowed",
                        property + "." + SafeMessageText.of(name));
            }
        });
    }

    private static void shownFor(FormPart part, RefusalReasons problems) {
        var cases = part.json().path("properties").path("shownFor");
        if (!cases.isMissingNode() && !FormAllowLists.SHOWN_FOR.contains(cases.asString(""))) {
            problems.add(part.label(), "shownForWrong", "shownFor is child, adult, crossBorder or sameCountry");
        }
    }

    private static void validation(FormPart part, RefusalReasons problems) {
        part.json().path("validate").properties().forEach(rule -> {
            var wrong = BOUNDS.contains(rule.getKey()) && !rule.getValue().isNumber()
                    || LENGTHS.contains(rule.getKey()) && !rule.getValue().canConvertToInt()
                    || LENGTHS.contains(rule.getKey()) && !rule.getValue().isIntegralNumber()
                    || rule.getKey().equals("required") && !rule.getValue().isBoolean()
                    || rule.getKey().equals("validationType")
                            && !WRITTEN_FORMS.contains(rule.getValue().asString("-"));
            if (wrong) {
                problems.add(part.label(), "settingWrong", "validate.{} must be a plain value", rule.getKey());
            } else if (!FormAllowLists.asked(part.type()).contains(rule.getKey())) {
                problems.add(
                        part.label(),
                        ProblemText.of("settingWrong", "validate.{} means nothing for a ", rule.getKey())
                                .within("", part.type()));
            }
        });
    }
}
