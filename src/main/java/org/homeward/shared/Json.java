package org.homeward.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that can always be written and read: it is the program's own. An error tells nothing of it, it may be personal. */
public final class Json {

    private Json() {}

    public static String written(ObjectMapper mapper, Object value) {
        return sure(() -> mapper.writeValueAsString(value));
    }

    public static <T> T read(ObjectMapper mapper, String json, TypeReference<T> type) {
        return sure(() -> mapper.readValue(json, type));
    }

    public static JsonNode tree(ObjectMapper mapper, String json) {
        return sure(() -> mapper.readTree(json));
    }

    private static <T> T sure(Work<T> work) {
        try {
            return work.done();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The program's own JSON can't be written or read");
        }
    }

    private interface Work<T> {

        T done() throws JsonProcessingException;
    }
}
