package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was handed in and found right.
 *
 * @param stepKey the step's key in its model
 * @param by the account's name
 * @param data the checked fields that were visible, by their keys
 * @param form all fields of the form: a case keeps its forms, an older one asks less
 */
public record HandedInStep(
        CaseNumber number,
        StepId step,
        String stepKey,
        AgencyCode agency,
        String by,
        Instant at,
        Map<String, Object> data,
        Set<String> form) {

    private static final int DAY = 10;

    /** The same step with these answers. */
    public HandedInStep with(Map<String, Object> answers) {
        return new HandedInStep(number, step, stepKey, agency, by, at, answers, form);
    }

    /** The same step, as its declaration hears it: of the answers those that it names. */
    HandedInStep heard(FieldNames named) {
        return with(new DeclaredAnswers(data, named));
    }

    /** The step's form has this field. */
    public boolean asks(String field) {
        return form.contains(field);
    }

    /** The field was answered, with nothing perhaps. */
    public boolean has(String field) {
        return data.containsKey(field);
    }

    public boolean is(String field, String code) {
        return code.equals(text(field));
    }

    /** A field's text; empty if it wasn't answered, or with nothing. */
    public Optional<String> answer(String field) {
        return Optional.ofNullable(text(field)).filter(text -> !text.isBlank());
    }

    /** The day with which a field's text begins. */
    public Optional<LocalDate> day(String field) {
        return answer(field).map(HandedInStep::dayOf);
    }

    /** The codes that were ticked in a field. */
    public Stream<String> ticked(String field) {
        return data.get(field) instanceof List<?> list ? list.stream().map(Object::toString) : Stream.empty();
    }

    /** The country of the agency that hands in. */
    public CountryCode country() {
        return agency.country();
    }

    /** {@code 2026-11-29}, or a moment that begins with it. */
    static LocalDate dayOf(String text) {
        return LocalDate.parse(text.substring(0, DAY));
    }

    /** A field's text, or null if it wasn't answered. */
    public @Nullable String text(String field) {
        var value = data.get(field);
        return value == null ? null : value.toString();
    }
}
