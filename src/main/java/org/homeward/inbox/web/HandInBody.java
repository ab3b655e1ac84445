package org.homeward.inbox.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.homeward.inbox.GivenStep;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the body {@code {"data": {…}, "doneOn": "…"}} of a hand-in; anything else is wrong content. */
@Component
public class HandInBody {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    HandInBody(ObjectMapper json) {
        this.json = json;
    }

    public Map<String, Object> data(byte @Nullable [] body) {
        return answer(body).data();
    }

    public GivenStep answer(byte @Nullable [] body) {
        try {
            var sent = json.readTree(body == null ? new byte[0] : body);
            var data = sent.path("data");
            var doneOn = sent.path("doneOn");
            if (!data.isObject()) {
                throw WrongContent.field("data", "refusal.wrongContent.value");
            }
            if (!doneOn.isTextual() && !doneOn.isNull() && !doneOn.isMissingNode()) {
                throw WrongContent.field("doneOn", "refusal.wrongContent.value");
            }
            return new GivenStep(json.convertValue(data, FIELDS), doneOn.isTextual() ? doneOn.textValue() : null);
        } catch (IOException noJson) {
            throw WrongContent.whole("refusal.status.422");
        }
    }
}
