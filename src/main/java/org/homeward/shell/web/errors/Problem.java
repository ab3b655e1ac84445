package org.homeward.shell.web.errors;

import java.util.List;
import java.util.Map;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem before it is put into words: a status, the key of a sentence and perhaps problems of fields.
 *
 * @param told what the answer says beside that, by name
 */
public record Problem(HttpStatus status, String key, List<FieldProblem> fields, Map<String, @Nullable Object> told) {

    public Problem {
        fields = List.copyOf(fields);
    }

    Problem(HttpStatus status, String key, List<FieldProblem> fields) {
        this(status, key, fields, Map.of());
    }

    static Problem of(HttpStatus status) {
        return new Problem(status, "refusal.status." + status.value(), List.of());
    }

    static Problem wrongFields(List<FieldProblem> fields) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "refusal.wrongContent.fields", fields);
    }
}
