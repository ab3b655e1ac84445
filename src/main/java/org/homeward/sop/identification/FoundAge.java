package org.homeward.sop.identification;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a step found out about the person's age: under 18, unknown, contradictory or in doubt is a child (R20). A child's case
 * becomes an adult's only by a document or an assessment, and not while either leaves room for less than 18.
 */
@Component
class FoundAge {

    private static final int ADULT = 18;
    /** Proposed: an estimate that names no youngest age may be wrong by so many years. */
    private static final int MARGIN = 2;

    private static final String ESTIMATED = "Estimated";
    private static final Set<String> PROVEN = Set.of("Document", "Assessed");

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
        var child =
                child(known.stated(), known.byBirth(), known.doubted() || before && !PROVEN.contains(known.basis()));
        if (child != before) {
            facts.change(number, changed -> changed.withChild(child));
            files.found(number, child);
        }
        return child;
    }

    /** Whether a document or an assessment says 18 or more, and nothing in the file leaves room for less. */
    boolean provenAdult(HandedIn handedIn) {
        var known = known(handedIn);
        return PROVEN.contains(known.basis()) && !child(known.stated(), known.byBirth(), known.doubted());
    }

    private Known known(HandedIn handedIn) {
        var number = handedIn.number();
        var day = today.at(handedIn.at(), handedIn.agency().country());
        var stated = years(number, "ageStated");
        var basis = text(number, "ageBasis").orElse("");
        var doubted = text(number, "ageDoubt").filter("yes"::equals).isPresent()
                || under(youngest(basis, stated, years(number, "ageAtLeast")));
        return new Known(stated, byBirth(number, day), basis, doubted);
    }

    private record Known(@Nullable Integer stated, @Nullable Integer byBirth, String basis, boolean doubted) {}

    static boolean child(@Nullable Integer stated, @Nullable Integer byBirth, boolean staysChild) {
        return staysChild || stated == null && byBirth == null || under(stated) || under(byBirth);
    }

    /** The youngest age that an estimate or an assessment leaves room for. */
    static @Nullable Integer youngest(String basis, @Nullable Integer stated, @Nullable Integer named) {
        return switch (basis) {
            case "Assessed" -> named;
            case ESTIMATED -> named != null || stated == null ? named : Integer.valueOf(stated - MARGIN);
            default -> null;
        };
    }

    private @Nullable Integer years(CaseNumber number, String field) {
        return files.value(number, field)
                .map(years -> years instanceof Number whole ? whole.intValue() : null)
                .orElse(null);
    }

    private @Nullable Integer byBirth(CaseNumber number, LocalDate day) {
        return text(number, "prs_Birthdate")
                .map(born -> Period.between(LocalDate.parse(born), day).getYears())
                .orElse(null);
    }

    private Optional<String> text(CaseNumber number, String field) {
        return files.value(number, field).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static boolean under(@Nullable Integer years) {
        return years != null && years < ADULT;
    }
}
