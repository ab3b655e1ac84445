package org.homeward.shell.web.errors;

import java.util.Locale;
import org.homeward.shared.FieldMessage;
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
                problem.fields().isEmpty() ? null : FieldMessage.of(problem.fields(), texts, locale));
    }

    private String text(String key, String otherwise, Locale locale) {
        var general = texts.getMessage(otherwise, null, locale);
        var text = texts.getMessage(key, null, general, locale);
        return text == null ? general : text;
    }
}
