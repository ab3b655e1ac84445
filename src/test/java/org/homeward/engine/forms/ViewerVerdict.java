package org.homeward.engine.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the viewer says to a submission.
 *
 * @param shown the ids of the components on the page, in rows with the row's number
 * @param errors the names of our words for form-js, by the place of the value
 * @param data what the page would send
 */
record ViewerVerdict(Set<String> shown, Map<String, List<String>> errors, Map<String, Object> data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ViewerVerdict of(JsonNode answer) {
        return JSON.convertValue(answer, new TypeReference<>() {});
    }
}
