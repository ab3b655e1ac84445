package org.homeward.sop.identification;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.children.EighteenthBirthday;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/**
 * What a step found out about the person's age: under 18, unknown, contradictory or in doubt is a child (R20). A child's case
 * becomes an adult's only by a document or an assessment, and not while either leaves room for less than 18.
 */
@Former
class FoundAge {

    private static final int ADULT = 18;
    private static final List<String> ASKED =
            List.of("ageStated", "ageBasis", "ageAtLeast", "ageDoubt", "prs_Birthdate");
    /** Proposed: an estimate or an assessment that names no youngest age may be wrong by so many years. */
    private static final int MARGIN = 2;

    private static final String ESTIMATED = "Estimated";
    private static final String ASSESSED = "Assessed";
    private static final String DOCUMENT = "Document";

    private final CaseFiles files;
    private final CaseFactsRecords facts;
    private final Today today;

    FoundAge(CaseFiles files, CaseFactsRecords facts, Today today) {
        this.files = files;
        this.facts = facts;
        this.today = today;
    }

    /** Takes over what the case file says now, after the step's answers; says whether the person is a child. */
    boolean child(HandedIn handedIn) {
        var number = handedIn.number();
        var before = facts.of(number).child();
        var known = known(handedIn);
        var child = known.leavesRoomForLess() || before && !known.proven();
        if (child != before) {
            facts.change(number, changed -> changed.withChild(child));
            files.found(number, child);
        }
        return child;
    }

    /** Whether the birth date in the case file is that of somebody under 18. */
    boolean isUnderAgeByBirth(CaseNumber number) {
        var day = today.in(facts.of(number).corridor().host());
        return under(byBirth(files.values(number, List.of("prs_Birthdate")), day));
    }

    /** What the case file says now, after the step's answers. A birthday since the opening outdates the age that was told before. */
    Known known(HandedIn handedIn) {
        var country = handedIn.agency().country();
        var day = today.at(handedIn.at(), country);
        var told = files.values(handedIn.number(), ASKED);
        var stated = years(told, "ageStated");
        var youngest = years(told, "ageAtLeast");
        var basis = told.getOrDefault("ageBasis", "").toString();
        var byBirth = byBirth(told, day);
        var opened = facts.of(handedIn.number()).openedAt();
        var birthday = EighteenthBirthday.hasCome(told, today.at(opened, country), day);
        var doubted = "yes".equals(told.get("ageDoubt")) || under(youngest(basis, stated, youngest));
        return birthday
                ? new Known(null, byBirth, youngest, basis, false, true)
                : new Known(stated, byBirth, youngest, basis, doubted, false);
    }

    /** What is known of an age, and how. */
    record Known(
            @Nullable Integer stated,
            @Nullable Integer byBirth,
            @Nullable Integer youngest,
            String basis,
            boolean doubted,
            boolean birthday) {

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
    }

    /** The youngest age that an estimate or an assessment leaves room for. */
    private static @Nullable Integer youngest(String basis, @Nullable Integer stated, @Nullable Integer named) {
        return switch (basis) {
            case ASSESSED, ESTIMATED -> named != null || stated == null ? named : Integer.valueOf(stated - MARGIN);
            default -> null;
        };
    }

    private static @Nullable Integer years(Map<String, Object> told, String field) {
        return told.get(field) instanceof Number whole ? Integer.valueOf(whole.intValue()) : null;
    }

    private static @Nullable Integer byBirth(Map<String, Object> told, LocalDate day) {
        return Optional.ofNullable(told.get("prs_Birthdate"))
                .map(Object::toString)
                .filter(born -> !born.isBlank())
                .map(born -> Period.between(LocalDate.parse(born), day).getYears())
                .orElse(null);
    }

    private static boolean under(@Nullable Integer years) {
        return years != null && years < ADULT;
    }
}
