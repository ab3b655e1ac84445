package org.homeward.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.shared.JsonText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the viewer says to a submission.
 *
 * @param shown the ids of the components on the page, in rows with the row's number
 * @param errors the names of our words for form-js, by the place of the value
 * @param data what the page would send
 */
record ViewerVerdict(Set<String> shown, Map<String, List<String>> errors, Map<String, Object> data) {

    private static final JsonMapper JSON = JsonText.MAPPER;

    static ViewerVerdict of(JsonNode answer) {
        return JSON.convertValue(answer, new TypeReference<>() {});
    }
}
