package org.homeward.studio.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The questions of forms, by the key under which the answer is kept: the question, and its answers by code. */
final class DiagramQuestions {

    private final Map<String, ChangeTerm> labels = new HashMap<>();
    private final Map<String, Map<String, ChangeTerm>> answers = new HashMap<>();

    /** Adds the questions of a form; known ones stay. */
    DiagramQuestions with(ComparedForm form) {
        form.parts().forEach((id, part) -> {
            var key = part.path("key").asString(part.path("path").asString(""));
            var name = form.name(id);
            if (key.isEmpty() || labels.containsKey(key) || name.value().equals(id)) {
                return;
            }
            labels.put(key, name);
            var own = new LinkedHashMap<String, ChangeTerm>();
            part.path("values").forEach(option -> {
                var value = option.path("value").asString("");
                own.put(value, form.option(id, value));
            });
            answers.put(key, own);
        });
        return this;
    }

    Optional<ChangeTerm> label(String key) {
        return Optional.ofNullable(labels.get(key));
    }

    Optional<ChangeTerm> answer(String key, String value) {
        return Optional.ofNullable(answers.getOrDefault(key, Map.of()).get(value));
    }
}
