package org.homeward.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the body {@code {"data": {…}}} of a request; anything else is wrong content. */
@Component
public class SentBody {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    SentBody(ObjectMapper json) {
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
        } catch (IOException noJson) {
            throw WrongContent.whole("refusal.status.422");
        }
    }

    /** The fields of the data of a body that was read. */
    public Map<String, Object> fields(JsonNode sent) {
        return json.convertValue(sent.path("data"), FIELDS);
    }
}
