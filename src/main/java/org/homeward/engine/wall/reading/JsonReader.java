package org.homeward.engine.wall.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a form: UTF-8, no key twice, not too deep, nothing behind the end. */
public final class JsonReader {

    private static final int DEEPEST = 30;
    private static final JsonMapper MAPPER = mapper();

    private JsonReader() {}

    public static JsonNode read(byte[] content) throws UnreadableFile {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var form = MAPPER.readTree(text);
            if (!form.isObject()) {
                throw UnreadableFile.inLine(1, "notAForm", "a form is a JSON object");
            }
            return form;
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw UnreadableFile.inLine(
                    place == null ? 1 : place.getLineNr(), "unreadable", "this is not JSON that can be read");
        } catch (CharacterCodingException broken) {
            throw UnreadableFile.inLine(1, "unreadable", "the encoding must be UTF-8");
        }
    }

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        return JsonMapper.builder(factory).build();
    }
}
