package org.homeward.engine.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that several forms ask or show: its store and its allowed answers, the same in each of them.
 *
 * @param store {@code casefile} or {@code process}
 * @param category who may read it; of a process field, the category that it comes from, or null
 * @param valuesKey the name of its list of options, or null
 * @param notBefore days that it doesn't lie before, in each form that asks it
 * @param notAfter days that it doesn't lie after
 * @param anew whether it is asked each time: {@code true}, or null
 * @param readers why its answer is kept as a record, {@code record:proof}, or null
 */
public record SharedField(
        String store,
        @Nullable String category,
        @Nullable String consentPurpose,
        @Nullable String consentRecipient,
        @Nullable String valuesKey,
        @Nullable String notBefore,
        @Nullable String notAfter,
        @Nullable String anew,
        @Nullable String readers) {

    /** The field as properties of a component. */
    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("store", store);
        put(properties, "category", category);
        put(properties, "consentPurpose", consentPurpose);
        put(properties, "consentRecipient", consentRecipient);
        put(properties, FormRuleDays.Order.NOT_BEFORE, notBefore);
        put(properties, FormRuleDays.Order.NOT_AFTER, notAfter);
        put(properties, "anew", anew);
        put(properties, FieldListExpansion.READERS, readers);
        return properties;
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
