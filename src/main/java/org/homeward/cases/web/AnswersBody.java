package org.homeward.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;

/** A form's answers as they are sent, {@code {"data": {...}}}. */
public record AnswersBody(
        @Schema(
                description =
                        "By the keys of the form's fields: GET /api/v1/forms/intake, /api/v1/forms/consentWithdrawal")
        @Nullable
        Map<String, Object> data) {

    public Map<String, Object> required() {
        if (data == null) {
            throw InvalidContentException.whole("refusal.wrongContent.json");
        }
        return data;
    }
}
