package org.homeward.engine.wall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.homeward.engine.wall.reading.Printable;
import org.homeward.engine.wall.reading.RefusalReasons;

/** Checks every text of a form, wherever it stands; conditions are read by their own rules. */
final class JsonTexts {

    private JsonTexts() {}

    static void check(String label, JsonNode node, RefusalReasons problems) {
        if (node.isTextual()) {
            FormTexts.problem(node.textValue()).ifPresent(reason -> problems.add(label, reason));
        } else if (node.isArray()) {
            node.forEach(item -> check(label, item, problems));
        } else if (node.isObject()) {
            var here =
                    node.path("id").isTextual() ? Printable.of(node.path("id").textValue()) : label;
            node.properties().forEach(entry -> {
                if (!entry.getKey().equals("conditional")) {
                    check(here, entry.getValue(), problems);
                }
            });
        }
    }
}
