package org.homeward.shared;

import java.util.List;
import java.util.Locale;
import org.homeward.shared.WrongContent.FieldProblem;
import org.springframework.context.MessageSource;

/** The message at one field of a form or a body, in the reader's words. */
public record FieldMessage(String field, String message) {

    /** A message for each problem, in their order. */
    public static List<FieldMessage> of(List<FieldProblem> problems, MessageSource texts, Locale language) {
        return problems.stream().map(problem -> of(problem, texts, language)).toList();
    }

    private static FieldMessage of(FieldProblem problem, MessageSource texts, Locale language) {
        var general = texts.getMessage("refusal.wrongContent.value", null, language);
        var message = texts.getMessage(problem.messageKey(), problem.arguments().toArray(), general, language);
        return new FieldMessage(problem.field(), message == null ? general : message);
    }
}
