package org.homeward.inbox.web.task;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whether a form is filled in section by section: its groups are then the sections. Shorter ones stand on one page. */
final class SectionedForm {

    private static final int GROUPS = 3;
    static final int FIELDS = 15;

    private SectionedForm() {}

    static boolean is(JsonNode schema) {
        var top = schema.path("components");
        var groups = StreamSupport.stream(top.spliterator(), false)
                .filter(part -> part.path("type").asString("").equals("group"))
                .count();
        return groups >= GROUPS && fields(top) >= FIELDS;
    }

    static int fields(JsonNode components) {
        var count = 0;
        for (var component : components) {
            count += component.has("components")
                    ? fields(component.path("components"))
                    : component.has("key") && !component.path("disabled").asBoolean(false) ? 1 : 0;
        }
        return count;
    }
}
