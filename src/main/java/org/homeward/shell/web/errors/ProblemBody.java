package org.homeward.shell.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/** A problem in the reader's words, as {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String reference,
        @Nullable List<FieldMessage> errors) {}
