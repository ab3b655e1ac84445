package org.homeward.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For which cases a part of a form is there: the component property {@code shownFor}. Other cases never get it. */
public record ShownFor(boolean child, boolean sameCountry) {

    private static final String PROPERTY = "shownFor";

    /** Only the components of this case, at every level. */
    List<FormComponent> of(List<FormComponent> components) {
        return components.stream()
                .filter(component -> shows(component.property(PROPERTY)))
                .map(component -> component.with(of(component.components())))
                .toList();
    }

    /** Takes the other cases' components out of a schema. */
    void prune(JsonNode holder) {
        for (var children = holder.path("components").elements(); children.hasNext(); ) {
            var component = children.next();
            if (shows(component.path("properties").path(PROPERTY).textValue())) {
                prune(component);
            } else {
                children.remove();
            }
        }
    }

    private boolean shows(@Nullable String cases) {
        return cases == null
                || switch (cases) {
                    case "child" -> child;
                    case "adult" -> !child;
                    case "sameCountry" -> sameCountry;
                    case "crossBorder" -> !sameCountry;
                    default -> false;
                };
    }
}
