package org.homeward.engine.forms;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through the components of a schema, at every level. */
final class SchemaTraversal {

    private SchemaTraversal() {}

    /** The work is done on a component first, then on those inside. */
    static void each(JsonNode holder, Consumer<ObjectNode> work) {
        for (var component : holder.path("components")) {
            if (component instanceof ObjectNode json) {
                work.accept(json);
                each(json, work);
            }
        }
    }
}
