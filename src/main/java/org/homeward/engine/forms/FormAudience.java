package org.homeward.engine.forms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * For which cases a part of a form is there: the component property {@code shownFor}. Other cases never get it.
 *
 * @param leftOut the keys of fields that aren't asked in this case now
 */
public record FormAudience(boolean child, boolean sameCountry, Set<String> leftOut) {

    private static final String PROPERTY = "shownFor";

    public FormAudience {
        leftOut = Set.copyOf(leftOut);
    }

    /** Of which nothing is left out. */
    public FormAudience(boolean child, boolean sameCountry) {
        this(child, sameCountry, Set.of());
    }

    /** Only the components of this case, at every level. */
    List<FormComponent> of(List<FormComponent> components) {
        return components.stream()
                .filter(component -> shows(component.name(), component.property(PROPERTY)))
                .map(component -> component.with(of(component.components())))
                .toList();
    }

    /** Takes the other cases' components out of a schema. */
    void prune(JsonNode holder) {
        for (var children = holder.path("components").values().iterator(); children.hasNext(); ) {
            var component = children.next();
            if (shows(
                    component.path("key").stringValue(null),
                    component.path("properties").path(PROPERTY).stringValue(null))) {
                prune(component);
            } else {
                children.remove();
            }
        }
    }

    private boolean shows(@Nullable String key, @Nullable String cases) {
        return (key == null || !leftOut.contains(key)) && shows(cases);
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
