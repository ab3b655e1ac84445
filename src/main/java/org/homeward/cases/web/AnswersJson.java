package org.homeward.cases.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.homeward.shared.Json;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** Writes and reads the JSON of answers. */
@Component("casesJson")
public class AnswersJson {

    private final ObjectMapper mapper;

    AnswersJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw WrongContent.whole("refusal.wrongContent.json");
        }
    }

    /** A text of a stored answer. */
    String text(String json, String name) {
        return Json.tree(mapper, json).path(name).asText();
    }

    /** JSON for a script element of a page: no value can close the element. */
    static String inPage(String json) {
        return json.replace("<", "\\u003c");
    }
}
