package org.homeward.shared;

import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that can always be written and read: it is the program's own. An error tells nothing of it, it may be personal. */
public final class JsonText {

    /** For the program's own files and rows: an unknown property in them is an error. */
    public static final JsonMapper MAPPER = settled(JsonMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonText() {}

    /** The common settings of all of the program's mappers, those of the API too. */
    public static JsonMapper.Builder settled(JsonMapper.Builder builder) {
        return builder
                // the parts of a record stand in the order that it has them in: in answers, and in rows that are
                // compared as text
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // an enum is written by its name, not by its toString()
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                // a yes or no, or a number, that is left out is no or zero
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    public static String written(JsonMapper mapper, Object value) {
        return sure(() -> mapper.writeValueAsString(value));
    }

    public static <T> T read(JsonMapper mapper, String json, TypeReference<T> type) {
        return sure(() -> mapper.readValue(json, type));
    }

    public static JsonNode tree(JsonMapper mapper, String json) {
        return sure(() -> mapper.readTree(json));
    }

    private static <T> T sure(Supplier<T> work) {
        try {
            return work.get();
        } catch (JacksonException impossible) {
            throw new IllegalStateException("The program's own JSON can't be written or read");
        }
    }
}
