package org.homeward.cases.web;

import java.util.Map;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** A form's answers as they are sent, {@code {"data": {...}}}. */
public record Answers(@Nullable Map<String, Object> data) {

    public Map<String, Object> required() {
        if (data == null) {
            throw WrongContent.whole("refusal.wrongContent.json");
        }
        return data;
    }
}
