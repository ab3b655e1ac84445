package org.homeward.shared;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.homeward.shared.WrongContent.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a body or a form one by one and collects what is wrong with each. A reader throws
 * {@link IllegalArgumentException} or {@link DateTimeException} for a text that it can't read; a blank text is none.
 */
public final class SentFields {

    private final FieldProblems wrong = FieldProblems.none();
    private final Function<String, List<Object>> arguments;

    public SentFields() {
        this(messageKey -> List.of());
    }

    /** With arguments for the messages, by the message's key. */
    public SentFields(Function<String, List<Object>> arguments) {
        this.arguments = arguments;
    }

    public void add(String field, String messageKey) {
        wrong.add(new FieldProblem(field, messageKey, arguments.apply(messageKey)));
    }

    /** The field's value; null if it wasn't given, and if it can't be read, which is then told. */
    public <T> @Nullable T optional(
            String field, @Nullable Object given, String messageKey, Function<String, T> reader) {
        if (isNothing(given)) {
            return null;
        }
        try {
            if (given instanceof String text) {
                return reader.apply(text.strip());
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // told below
        }
        add(field, messageKey);
        return null;
    }

    /** The same for a field that must be given. */
    public <T> @Nullable T required(
            String field, @Nullable Object given, String missingKey, String messageKey, Function<String, T> reader) {
        if (isNothing(given)) {
            add(field, missingKey);
        }
        return optional(field, given, messageKey, reader);
    }

    public void refuseIfAny() {
        wrong.refuseIfAny();
    }

    private static boolean isNothing(@Nullable Object given) {
        return given == null || given instanceof String text && text.isBlank();
    }
}
