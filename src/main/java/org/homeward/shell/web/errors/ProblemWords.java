package org.homeward.shell.web.errors;

import java.util.List;
import java.util.Locale;
import org.homeward.shared.WrongContent.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a problem into the reader's words. */
@Component
class ProblemWords {

    private final MessageSource texts;

    ProblemWords(MessageSource texts) {
        this.texts = texts;
    }

    ProblemBody body(Problem problem, String reference, Locale locale) {
        return new ProblemBody(
                "urn:homeward:" + problem.key(),
                text("refusal.title." + problem.status().value(), "refusal.title.other", locale),
                problem.status().value(),
                text(problem.key(), "refusal.status.other", locale),
                reference,
                problem.fields().isEmpty() ? null : messages(problem.fields(), locale));
    }

    private List<ProblemBody.FieldMessage> messages(List<FieldProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new ProblemBody.FieldMessage(problem.field(), message(problem, locale)))
                .toList();
    }

    private String message(FieldProblem problem, Locale locale) {
        var general = texts.getMessage("refusal.wrongContent.value", null, locale);
        var message = texts.getMessage(problem.messageKey(), problem.arguments().toArray(), general, locale);
        return message == null ? general : message;
    }

    private String text(String key, String otherwise, Locale locale) {
        var general = texts.getMessage(otherwise, null, locale);
        var text = texts.getMessage(key, null, general, locale);
        return text == null ? general : text;
    }
}
