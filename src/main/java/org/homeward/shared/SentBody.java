package org.homeward.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body {@code {"data": {…}}} of a request; anything else is wrong content. */
@Component
public class SentBody {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    SentBody(JsonMapper json) {
        this.json = json;
    }

    /** The fields of the data by their names. */
    public Map<String, Object> data(byte @Nullable [] body) {
        return fields(read(body));
    }

    /** The whole body; its {@code data} is an object. */
    public JsonNode read(byte @Nullable [] body) {
        try {
            var sent = json.readTree(body == null ? new byte[0] : body);
            if (!sent.path("data").isObject()) {
                throw WrongContent.field("data", "refusal.wrongContent.value");
            }
            return sent;
        } catch (JacksonException noJson) {
            throw WrongContent.whole("refusal.status.422");
        }
    }

    /** The fields of the data of a body that was read. */
    public Map<String, Object> fields(JsonNode sent) {
        return json.convertValue(sent.path("data"), FIELDS);
    }
}
