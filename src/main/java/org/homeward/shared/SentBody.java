package org.homeward.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.homeward.shared.SentBodyReader.WrongWord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body {@code {"data": {…}}} of a request, read only when a controller asks for it: whether the thing is there for the sender is
 * asked before.
 *
 * @param <T> the record that the data is; a map where a form says what it is
 */
public final class SentBody<T> {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;
    private final SentBodyReader records;
    private final byte[] body;
    private final Class<T> type;

    public SentBody(JsonMapper json, SentBodyReader records, byte[] body, Class<T> type) {
        this.json = json;
        this.records = records;
        this.body = body;
        this.type = type;
    }

    /** The sent data; throws {@link InvalidContentException}. */
    @JsonProperty
    @NotNull
    public T data() {
        return records.read(type, fields());
    }

    /** The data as it was sent, with fields that nobody knows; throws {@link InvalidContentException}. */
    public Map<String, Object> fields() {
        return json.convertValue(tree().path("data"), FIELDS);
    }

    /** The whole body as a record, whose {@code data} is what was sent; throws {@link InvalidContentException}. */
    public <B> B whole(Class<B> record) {
        return records.read(record, json.convertValue(tree(), FIELDS));
    }

    private JsonNode tree() {
        try {
            var sent = json.readTree(body);
            if (!sent.path("data").isObject()) {
                throw InvalidContentException.field("data", WrongWord.WRONG);
            }
            return sent;
        } catch (JacksonException noJson) {
            throw InvalidContentException.whole("refusal.status.422");
        }
    }
}
