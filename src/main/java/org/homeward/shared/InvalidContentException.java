package org.homeward.shared;

import java.util.List;

/** The sent data can't be taken: answers 422 with a message at each field; nothing was stored. */
public final class InvalidContentException extends RefusalException {

    private final transient List<FieldProblem> problems;

    private InvalidContentException(String messageKey, List<FieldProblem> problems) {
        super(messageKey);
        this.problems = List.copyOf(problems);
    }

    public static InvalidContentException fields(List<FieldProblem> problems) {
        return new InvalidContentException("refusal.wrongContent.fields", problems);
    }

    public static InvalidContentException field(String field, String messageKey, Object... arguments) {
        return fields(List.of(new FieldProblem(field, messageKey, List.of(arguments))));
    }

    /** For content that is wrong as a whole; the key says why. */
    public static InvalidContentException whole(String messageKey) {
        return new InvalidContentException(messageKey, List.of());
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** A field by its key (dotted path in repeated groups) and the key and arguments of its message. */
    public record FieldProblem(String field, String messageKey, List<Object> arguments) {

        public FieldProblem {
            arguments = List.copyOf(arguments);
        }
    }
}
