package org.homeward.engine.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Walks a form for the fields that it stores. */
final class FormFields {

    private FormFields() {}

    static List<Field> of(List<FormComponent> components) {
        return components.stream().flatMap(FormFields::stored).toList();
    }

    static Set<String> shown(List<FormComponent> components) {
        var shown = new HashSet<String>();
        for (var component : components) {
            var name = component.name();
            if (name == null) {
                shown.addAll(shown(component.components()));
            } else if (component.onlyShows()) {
                shown.add(name);
            }
        }
        return shown;
    }

    private static Stream<Field> stored(FormComponent component) {
        var name = component.name();
        if (name != null) {
            return Stream.of(field(component, name));
        }
        return component.components().stream().flatMap(FormFields::stored);
    }

    private static Field field(FormComponent component, String name) {
        var store = Objects.requireNonNullElse(component.property("store"), "casefile");
        var category = component.property("category");
        return new Field(
                name,
                component.type(),
                Objects.requireNonNullElse(component.caption(), name),
                store,
                store.equals("casefile") ? category : null,
                store.equals("casefile") ? null : category,
                component.property("consentPurpose"),
                component.property("consentRecipient"),
                component.options(),
                of(component.components()));
    }
}
