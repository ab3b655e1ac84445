package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.MessageSource;

/** The reasons of a refusal, each line with the element or the line of the file. */
final class FileRefusals {

    private FileRefusals() {}

    /** For the error summary of a page. */
    static List<Line> lines(InvalidContentException wrong, MessageSource texts, Locale language) {
        if (wrong.problems().isEmpty()) {
            return List.of(new Line("", String.valueOf(texts.getMessage(wrong.messageKey(), null, language))));
        }
        return FieldMessage.of(wrong.problems(), texts, language).stream()
                .map(problem -> new Line(problem.field(), problem.message()))
                .toList();
    }

    /** A problem and its element; nowhere in particular if the element is empty. */
    record Line(String element, String message) {}
}
