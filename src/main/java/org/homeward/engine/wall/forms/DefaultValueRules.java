package org.homeward.engine.wall.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.StreamSupport;
import org.homeward.engine.wall.reading.RefusalReasons;
import tools.jackson.databind.JsonNode;

/** The first value of a field is one that the field can take: the viewer doesn't look at it. */
final class DefaultValueRules {

    private DefaultValueRules() {}

    static void check(FormPart part, RefusalReasons problems) {
        var value = part.json().path("defaultValue");
        if (!value.isMissingNode() && !fits(part, value)) {
            problems.add(part.label(), "defaultWrong", "defaultValue is no value of this field");
        }
    }

    private static boolean fits(FormPart part, JsonNode value) {
        return switch (part.type()) {
            case "textfield" -> value.isString() && !value.stringValue().matches("(?s).*[\r\n\t].*");
            case "textarea" -> value.isString();
            case "number" ->
                value.isNumber() && !part.json().path("serializeToString").asBoolean(false);
            case "checkbox" -> value.isBoolean();
            case "select", "radio" -> isOption(part, value);
            case "checklist" ->
                value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(one -> isOption(part, one));
            default -> part.text("subtype").equals("date") && isDate(value.asString(""));
        };
    }

    private static boolean isOption(FormPart part, JsonNode value) {
        return StreamSupport.stream(part.json().path("values").spliterator(), false)
                .anyMatch(option -> option.path("value").equals(value));
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
