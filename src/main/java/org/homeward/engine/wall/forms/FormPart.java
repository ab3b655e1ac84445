package org.homeward.engine.wall.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A component of a form with its place in it.
 *
 * @param level how deep it lies; the form's own components have level 1
 * @param position a name for a component without an id
 */
public record FormPart(JsonNode json, @Nullable FormPart parent, int level, String position) {

    /** All components, in the form's order. */
    static List<FormPart> of(JsonNode form) {
        var parts = new ArrayList<FormPart>();
        collect(form, null, 1, "components", parts);
        return parts;
    }

    private static void collect(
            JsonNode holder, @Nullable FormPart parent, int level, String position, List<FormPart> parts) {
        var components = holder.path("components");
        for (int i = 0; i < components.size(); i++) {
            var part = new FormPart(components.get(i), parent, level, position + "[" + i + "]");
            parts.add(part);
            collect(part.json, part, level + 1, part.position + ".components", parts);
        }
    }

    String type() {
        return text("type");
    }

    String text(String property) {
        return json.path(property).isString() ? json.path(property).stringValue() : "";
    }

    /** The name under which the value or the rows are sent, empty if there are none. */
    public String name() {
        return type().equals("dynamiclist") ? text("path") : text("key");
    }

    public boolean field() {
        return FormAllowLists.FIELDS.contains(type());
    }

    boolean conditional() {
        return !json.path("conditional").path("hide").isMissingNode();
    }

    Stream<FormPart> ancestors() {
        return Stream.iterate(parent, above -> above != null, above -> above.parent);
    }

    /** The list whose rows hold this component. */
    @Nullable
    FormPart list() {
        return ancestors()
                .filter(above -> above.type().equals("dynamiclist"))
                .findFirst()
                .orElse(null);
    }

    public String label() {
        var id = text("id").isEmpty() ? name() : text("id");
        return SafeMessageText.of(id.isEmpty() ? position : id);
    }
}
