package org.homeward.inbox.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** Reads the body {@code {"data": {…}}} of a hand-in; anything else is wrong content. */
@Component
class HandInBody {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    HandInBody(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> data(byte[] body) {
        try {
            var data = json.readTree(body).path("data");
            if (!data.isObject()) {
                throw WrongContent.field("data", "refusal.wrongContent.value");
            }
            return json.convertValue(data, FIELDS);
        } catch (IOException noJson) {
            throw WrongContent.whole("refusal.status.422");
        }
    }
}
