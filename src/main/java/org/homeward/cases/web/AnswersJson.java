package org.homeward.cases.web;

import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON of answers. */
@Component("casesJson")
public class AnswersJson {

    private final JsonMapper mapper;

    AnswersJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException notJson) {
            throw InvalidContentException.whole("refusal.wrongContent.json");
        }
    }

    /** A text of a stored answer. */
    String text(String json, String name) {
        return JsonText.tree(mapper, json).path(name).asString("");
    }

    /** JSON for a script element of a page: no value can close the element. */
    static String inPage(String json) {
        return json.replace("<", "\\u003c");
    }
}
