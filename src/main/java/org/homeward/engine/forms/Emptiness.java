package org.homeward.engine.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the viewer holds for a field that nobody has answered. */
final class Emptiness {

    private Emptiness() {}

    static @Nullable Object of(FormComponent component) {
        if (component.defaultValue() != null) {
            return component.defaultValue();
        }
        return switch (component.type()) {
            case "textfield", "textarea" -> "";
            case "checkbox" -> false;
            case "checklist" -> List.of();
            default -> null;
        };
    }
}
