package org.homeward.cases;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The person's age as far as it is known. Unknown or contradictory is a child (R20).
 *
 * @param adultAge the age of an adult in the country, in years
 */
record StatedAge(@Nullable Integer stated, @Nullable LocalDate birthdate, LocalDate today, int adultAge) {

    static StatedAge of(Map<String, Object> values, LocalDate today, int adultAge) {
        var stated = values.get("ageStated") instanceof Number years ? years.intValue() : null;
        var birthdate =
                values.get("prs_Birthdate") instanceof String text && !text.isEmpty() ? LocalDate.parse(text) : null;
        return new StatedAge(stated, birthdate, today, adultAge);
    }

    /** True unless everything that is known says adult. */
    boolean child() {
        return unknown() || under(stated) || under(byBirthdate());
    }

    /** The problem of the age, if any. */
    Optional<FieldProblem> problem() {
        return birthdate != null && birthdate.isAfter(today)
                ? Optional.of(new FieldProblem("prs_Birthdate", "cases.intake.bornInFuture", List.of()))
                : Optional.empty();
    }

    private boolean unknown() {
        return stated == null && birthdate == null;
    }

    private @Nullable Integer byBirthdate() {
        return birthdate == null ? null : Period.between(birthdate, today).getYears();
    }

    private boolean under(@Nullable Integer years) {
        return years != null && years < adultAge;
    }
}
