package org.homeward.letters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FollowingQuestions;
import org.homeward.engine.forms.PackagedForms;
import org.springframework.context.support.StaticMessageSource;

/** What the letter of a form says of an answer: written once for each value. */
public final class LettersThatTell {

    /** The forms that letters are written from, with the function that reads them at the other end. */
    public static final Map<String, String> FORMS = Map.of(
            "tracingRequest", "focalPoint",
            "approvalRequest", "focalPoint",
            "approvalDecision", "focalPoint",
            "referralAnswer", "other");

    private final LetterFields fields;
    private final String schema;

    /** The letter of a form, with what its receiver may see. */
    public LettersThatTell(Path form, Predicate<String> allowed) {
        var words = new LetterWords(new StaticMessageSource(), null, Locale.ENGLISH);
        this.fields = new LetterFields(words, allowed);
        this.schema = PackagedForms.schema(form, Locale.ENGLISH);
    }

    /** Its lines for each value of a field. */
    public List<String> texts(Field field) {
        return FollowingQuestions.values(field).stream()
                .map(value -> fields.of(schema, data(field.key(), value)).toString())
                .toList();
    }

    /** Its lines where a list has one row, for each value of one of the row's columns. */
    public List<String> texts(Field list, Field column) {
        return FollowingQuestions.values(column).stream()
                .map(value -> fields.of(schema, Map.of(list.key(), List.of(data(column.key(), value))))
                        .toString())
                .toList();
    }

    private static Map<String, Object> data(String key, Object value) {
        return value instanceof String || value instanceof List || value instanceof Number
                ? Map.of(key, value)
                : Map.of();
    }
}
