package org.homeward.engine.wall.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses a form: UTF-8, no key twice, not too deep, nothing behind the end. */
public final class JsonReader {

    private static final int DEEPEST = 30;
    private static final JsonMapper MAPPER = mapper();

    private JsonReader() {}

    public static JsonNode read(byte[] content) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var form = MAPPER.readTree(text);
            if (!form.isObject()) {
                throw Unreadable.inLine(1, "a form is a JSON object");
            }
            return form;
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            throw Unreadable.inLine(place == null ? 1 : place.getLineNr(), "this is not JSON that can be read");
        } catch (CharacterCodingException broken) {
            throw Unreadable.inLine(1, "the encoding must be UTF-8");
        }
    }

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
