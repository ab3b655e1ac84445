package org.homeward.procedures;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of a step to its own declaration. In tests it fails if it asks for one that it doesn't name. */
final class DeclaredAnswers extends AbstractMap<String, Object> {

    private final Map<String, Object> data;
    private final FieldNames named;

    DeclaredAnswers(Map<String, Object> data, FieldNames named) {
        this.data = data;
        this.named = named;
    }

    @Override
    public @Nullable Object get(Object field) {
        return data.get(named(field));
    }

    @Override
    public boolean containsKey(Object field) {
        return data.containsKey(named(field));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return data.entrySet();
    }

    private Object named(Object field) {
        assert named.contains(field.toString()) : "hears " + field + " without naming it";
        return field;
    }
}
