package org.homeward.engine.wall.forms;

import java.util.Set;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import tools.jackson.databind.JsonNode;

/** Checks every text of a form, wherever it stands; conditions are read by their own rules. */
final class FormJsonTextRules {

    private static final Set<String> CONDITIONS = Set.of("conditional", "neededWhen");

    private FormJsonTextRules() {}

    static void check(String label, JsonNode node, RefusalReasons problems) {
        if (node.isString()) {
            FormTextRules.problem(node.stringValue()).ifPresent(reason -> problems.add(label, reason));
        } else if (node.isArray()) {
            node.forEach(item -> check(label, item, problems));
        } else if (node.isObject()) {
            var here = node.path("id").isString()
                    ? SafeMessageText.of(node.path("id").stringValue())
                    : label;
            node.properties().forEach(entry -> {
                if (!CONDITIONS.contains(entry.getKey())) {
                    check(here, entry.getValue(), problems);
                }
            });
        }
    }
}
