package org.homeward.engine.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The viewer's value for a field, whatever was sent: a value that the field can't take counts as no answer. */
final class ViewerValue {

    private ViewerValue() {}

    /** The value that conditions see. */
    static @Nullable Object of(FormComponent component, Map<?, ?> data) {
        if (component.isList()) {
            return ListCheck.held(component, data.get(component.path())).stream()
                    .map(row -> AnswerScope.filled(component.components(), row))
                    .toList();
        }
        return data.containsKey(component.key()) ? taken(component, data.get(component.key())) : untouched(component);
    }

    /** The value of a field that nobody has touched. */
    static @Nullable Object untouched(FormComponent component) {
        return component.defaultValue() != null ? component.defaultValue() : empty(component);
    }

    private static @Nullable Object empty(FormComponent component) {
        return switch (component.type()) {
            case "textfield", "textarea" -> "";
            case "checkbox" -> false;
            case "checklist" -> List.of();
            default -> null;
        };
    }

    private static @Nullable Object taken(FormComponent component, @Nullable Object sent) {
        return switch (component.type()) {
            case "textfield", "textarea" -> text(component, sent);
            case "number" -> number(component, sent);
            case "checkbox" -> Boolean.TRUE.equals(sent);
            case "checklist" ->
                sent instanceof List<?> answers
                        ? answers.stream()
                                .filter(answer -> isOption(component, answer))
                                .toList()
                        : List.of();
            case "select", "radio" -> isOption(component, sent) ? sent : null;
            case "datetime" ->
                sent instanceof String text && DateCheck.isWritten(component.subtype(), text) ? text : null;
            default -> null;
        };
    }

    private static String text(FormComponent component, @Nullable Object sent) {
        var text = sent instanceof Map || sent instanceof List ? "" : Objects.toString(sent, "");
        return component.type().equals("textfield") ? TextCheck.line(text) : text;
    }

    private static @Nullable Object number(FormComponent component, @Nullable Object sent) {
        var written = sent instanceof Number || sent instanceof String ? sent.toString() : "";
        if (!NumberCheck.WRITTEN.matcher(written).matches()) {
            return null;
        }
        return component.serializeToString() ? written : new BigDecimal(written);
    }

    private static boolean isOption(FormComponent component, @Nullable Object answer) {
        return answer instanceof String chosen && ChoiceCheck.isOption(component, chosen);
    }
}
