package org.homeward.engine.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what a form doesn't name. */
final class UnknownFields {

    private UnknownFields() {}

    static void refuse(List<FormComponent> components, Map<?, ?> data, String path, FormFindings findings) {
        var known = names(components);
        for (var key : data.keySet()) {
            if (!(key instanceof String name) || !known.contains(name)) {
                findings.add(path + key, "form.unknownField");
            }
        }
    }

    private static Set<String> names(List<FormComponent> components) {
        var names = new HashSet<String>();
        for (var component : components) {
            var name = component.name();
            if (name == null) {
                names.addAll(names(component.components()));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
