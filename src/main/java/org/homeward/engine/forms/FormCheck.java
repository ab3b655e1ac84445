package org.homeward.engine.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the verdict on an answer that the form viewer gives, on the server. */
@Component
public final class FormCheck {

    private static final int LARGEST = 200_000;

    private final FormConditions conditions = new FormConditions();

    /**
     * Checks an answer. Fields that are hidden, disabled or only to be read are not stored; a hidden or disabled one
     * isn't checked either.
     *
     * @param data the answer as it was sent: JSON as Java values
     * @param days what the form's rules may name of the case
     */
    public FormVerdict check(FormDefinition form, Map<String, Object> data, FormRuleDays days) {
        var findings = new FormFindings();
        if (size(data, LARGEST) > LARGEST) {
            findings.add(longest(data), "form.tooMuch", LARGEST);
            return new FormVerdict(Map.of(), findings.problems());
        }
        UnknownFields.refuse(form.components(), data, "", findings);
        var values = new LinkedHashMap<String, Object>();
        new FormValueCollector(conditions, days, findings)
                .walk(form.components(), AnswerScope.top(form.components(), data), values);
        return new FormVerdict(values, findings.problems());
    }

    /** The field that makes the answer too long, or most of it. */
    private static String longest(Map<String, Object> data) {
        return data.keySet().stream()
                .max(Comparator.comparingInt(field -> size(data.get(field), LARGEST)))
                .orElse("");
    }

    /** The characters and values of an answer, counted no further than a little over the limit. */
    private static int size(@Nullable Object value, int limit) {
        if (value instanceof Map<?, ?> map) {
            return sum(map.keySet(), limit) + sum(map.values(), limit);
        }
        if (value instanceof List<?> list) {
            return sum(list, limit);
        }
        return value instanceof String text ? 1 + text.length() : 1;
    }

    private static int sum(Collection<?> values, int limit) {
        int sum = 1;
        for (var value : values) {
            sum += size(value, limit);
            if (sum > limit) {
                return limit + 1;
            }
        }
        return sum;
    }
}
