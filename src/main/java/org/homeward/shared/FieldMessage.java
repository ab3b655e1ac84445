package org.homeward.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.springframework.context.MessageSource;

/** The message at one field of a form or a body, in the reader's words. */
public record FieldMessage(String field, String message) {

    /** A message for each problem, in their order. */
    public static List<FieldMessage> of(List<FieldProblem> problems, MessageSource texts, Locale language) {
        return problems.stream().map(problem -> of(problem, texts, language)).toList();
    }

    /** The messages by their fields, several of one field after each other. */
    public static Map<String, String> byField(List<FieldProblem> problems, MessageSource texts, Locale language) {
        return of(problems, texts, language).stream()
                .collect(Collectors.toMap(
                        FieldMessage::field, FieldMessage::message, (one, other) -> one + " " + other));
    }

    /** The same of a refusal that may name no field: it stands at this one then. */
    public static List<FieldMessage> of(
            InvalidContentException wrong, String field, MessageSource texts, Locale language) {
        return wrong.problems().isEmpty()
                ? List.of(new FieldMessage(field, texts.getMessage(wrong.messageKey(), null, language)))
                : of(wrong.problems(), texts, language);
    }

    private static FieldMessage of(FieldProblem problem, MessageSource texts, Locale language) {
        var general = texts.getMessage("refusal.wrongContent.value", null, language);
        var arguments = problem.arguments().stream()
                .map(argument -> argument instanceof LocalDate day
                        ? DateFormats.day(language).format(day)
                        : argument)
                .toArray();
        var message = texts.getMessage(problem.messageKey(), arguments, general, language);
        return new FieldMessage(problem.field(), message == null ? general : message);
    }
}
