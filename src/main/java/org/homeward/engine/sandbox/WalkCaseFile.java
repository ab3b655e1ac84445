package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.shared.CountryCode;

/**
 * The content of the made-up case's file, all of it fictional.
 *
 * @param newest the newest answer to each field
 * @param ofOrigin the newest that the country of origin gave, whatever others wrote since
 */
record WalkCaseFile(Map<String, Filed> newest, Map<String, Object> ofOrigin) {

    static final WalkCaseFile EMPTY = new WalkCaseFile(Map.of(), Map.of());

    WalkCaseFile {
        newest = Map.copyOf(newest);
        ofOrigin = Map.copyOf(ofOrigin);
    }

    Optional<Filed> get(String field) {
        return Optional.ofNullable(newest.get(field));
    }

    /** The same with a step's answers to the fields of the file; a same answer given again stays as old as it was. */
    WalkCaseFile with(FormDefinition form, WalkAnswer answer, Instant now, CountryCode origin) {
        var next = new HashMap<>(newest);
        var home = new HashMap<>(ofOrigin);
        form.fields().stream()
                .filter(Field::inCaseFile)
                .map(Field::key)
                .filter(answer.data()::containsKey)
                .forEach(field -> {
                    var value = answer.data().get(field);
                    var known = next.get(field);
                    var isSame = known != null
                            && known.value().equals(value)
                            && !form.askedAnew().contains(field);
                    if (value == null || isEmpty(value)) {
                        next.remove(field);
                        removedBy(answer.country(), origin, home, field);
                    } else if (!isSame) {
                        next.put(
                                field,
                                new Filed(
                                        value,
                                        now,
                                        answer.country(),
                                        answer.id().value()));
                        if (answer.country().equals(origin)) {
                            home.put(field, value);
                        }
                    }
                });
        return new WalkCaseFile(next, home);
    }

    /** The same with one answer that no form asked for. */
    WalkCaseFile with(String field, Filed answer) {
        var next = new HashMap<>(newest);
        next.put(field, answer);
        return new WalkCaseFile(next, ofOrigin);
    }

    private static void removedBy(CountryCode by, CountryCode origin, Map<String, Object> home, String field) {
        if (by.equals(origin)) {
            home.remove(field);
        }
    }

    private static boolean isEmpty(Object value) {
        return "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    /**
     * An answer in the file.
     *
     * @param by the country whose agency gave it
     * @param step the step in which it was given
     */
    record Filed(Object value, Instant at, CountryCode by, String step) {}
}
