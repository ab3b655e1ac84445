package org.homeward.shell.web.errors;

import java.util.List;
import org.homeward.shared.WrongContent.FieldProblem;
import org.springframework.http.HttpStatus;

/** What went wrong, before it is put into words: a status, the key of a sentence and perhaps problems of fields. */
public record Problem(HttpStatus status, String key, List<FieldProblem> fields) {

    public Problem {
        fields = List.copyOf(fields);
    }

    static Problem of(HttpStatus status) {
        return new Problem(status, "refusal.status." + status.value(), List.of());
    }

    static Problem wrongFields(List<FieldProblem> fields) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "refusal.wrongContent.fields", fields);
    }
}
