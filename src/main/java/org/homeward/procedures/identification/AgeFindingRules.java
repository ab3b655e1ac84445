package org.homeward.procedures.identification;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.children.EighteenthBirthday;
import org.homeward.shared.procedures.RuleNumber;
import org.jspecify.annotations.Nullable;

/**
 * A step's finding about the person's age: under 18, unknown, contradictory or in doubt is a child (R20). A child's case becomes an adult's
 * only by a document or an assessment, and not while either leaves room for less than 18.
 */
public final class AgeFindingRules {

    /** The answers that tell it. */
    static final CasePart<Map<String, Object>> TOLD =
            CasePart.answers("ageStated", "ageBasis", "ageAtLeast", "ageDoubt", "prs_Birthdate");

    private static final String ESTIMATED = "Estimated";
    private static final String ASSESSED = "Assessed";
    private static final String DOCUMENT = "Document";

    private AgeFindingRules() {}

    /** Whether the person is a child by what the case file says now, after the step's answers. */
    static boolean isChild(CaseState state, HandedInStep said) {
        var known = known(state, said);
        return known.leavesRoomForLess() || state.child() && !known.proven();
    }

    /** Takes that over where it isn't known yet. */
    static Effects takenOver(CaseState state, HandedInStep said) {
        var child = isChild(state, said);
        return child == state.child() ? Effects.NONE : Effects.of(new Effect.IsChild(child));
    }

    /** Whether a birth date is that of somebody under the age of an adult. */
    public static boolean isUnderAge(@Nullable Object born, LocalDate day, int adultAge) {
        var years = byBirth(born, day);
        return years != null && years < adultAge;
    }

    /** The age in the case file now, after the step's answers. A birthday since the opening outdates the age that was told before. */
    static Known known(CaseState state, HandedInStep said) {
        var zone = state.world().zone(said.country());
        var day = LocalDate.ofInstant(said.at(), zone);
        var told = state.get(TOLD);
        var stated = years(told, "ageStated");
        var youngest = years(told, "ageAtLeast");
        var basis = told.getOrDefault("ageBasis", "").toString();
        var byBirth = byBirth(told.get("prs_Birthdate"), day);
        var opened = LocalDate.ofInstant(state.facts().openedAt(), zone);
        var adultAge = state.world().number(RuleNumber.adultAge, said.country());
        if (EighteenthBirthday.hasCome(told, opened, day, adultAge)) {
            return new Known(null, byBirth, youngest, basis, false, true, adultAge);
        }
        var margin = state.world().number(RuleNumber.estimateMargin, said.country());
        var possible = youngest(basis, stated, youngest, margin);
        var doubted = "yes".equals(told.get("ageDoubt")) || possible != null && possible < adultAge;
        return new Known(stated, byBirth, youngest, basis, doubted, false, adultAge);
    }

    /** The known age, and the proof of it. */
    record Known(
            @Nullable Integer stated,
            @Nullable Integer byBirth,
            @Nullable Integer youngest,
            String basis,
            boolean doubted,
            boolean birthday,
            int adultAge) {

        boolean leavesRoomForLess() {
            return doubted || stated == null && byBirth == null || under(stated) || under(byBirth);
        }

        /** A document or an assessment says it. */
        boolean proven() {
            return DOCUMENT.equals(basis) || ASSESSED.equals(basis) && youngest != null;
        }

        /** A birthday, a document or an assessment says 18 or more. */
        boolean isAdults() {
            return !leavesRoomForLess() && (birthday || proven());
        }

        /** An assessment that doesn't say which age is the youngest it allows proves nothing. */
        boolean lacksYoungest() {
            return ASSESSED.equals(basis) && youngest == null;
        }

        private boolean under(@Nullable Integer years) {
            return years != null && years < adultAge;
        }
    }

    /** The youngest age that an estimate or an assessment leaves room for. */
    private static @Nullable Integer youngest(
            String basis, @Nullable Integer stated, @Nullable Integer named, int margin) {
        return switch (basis) {
            case ASSESSED, ESTIMATED -> named != null || stated == null ? named : Integer.valueOf(stated - margin);
            default -> null;
        };
    }

    private static @Nullable Integer years(Map<String, Object> told, String field) {
        return told.get(field) instanceof Number whole ? Integer.valueOf(whole.intValue()) : null;
    }

    private static @Nullable Integer byBirth(@Nullable Object born, LocalDate day) {
        return Optional.ofNullable(born)
                .map(Object::toString)
                .filter(date -> !date.isBlank())
                .map(date -> Period.between(LocalDate.parse(date), day).getYears())
                .orElse(null);
    }
}
