package org.homeward.engine.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place of a checked component in an answer: at the top, or in a row of a dynamic list.
 *
 * @param path before the field's name in messages, {@code "members.0."} in a row
 * @param data the answer or the row
 * @param context what conditions see: the data with its missing keys filled as the viewer does
 */
record AnswerScope(String path, Map<?, ?> data, Map<String, Object> context) {

    static AnswerScope top(List<FormComponent> components, Map<?, ?> data) {
        return new AnswerScope("", data, filled(components, data));
    }

    /** A row's own fields are seen as {@code this.field}, as in the viewer. */
    AnswerScope row(FormComponent list, int index, Map<?, ?> row) {
        var seen = new HashMap<>(context);
        seen.put("this", filled(list.components(), row));
        return new AnswerScope(path + list.name() + "." + index + ".", row, seen);
    }

    @Nullable
    Object value(FormComponent component) {
        var name = component.name();
        var sent = name == null ? null : data.get(name);
        return name != null && !data.containsKey(name) ? ViewerValue.untouched(component) : sent;
    }

    static Map<String, Object> filled(List<FormComponent> components, Map<?, ?> data) {
        var filled = new HashMap<String, Object>();
        for (var component : components) {
            var name = component.name();
            if (name == null) {
                filled.putAll(filled(component.components(), data));
            } else {
                filled.put(name, ViewerValue.of(component, data));
            }
        }
        return filled;
    }
}
