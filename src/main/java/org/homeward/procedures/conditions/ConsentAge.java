package org.homeward.procedures.conditions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.World;

/** A consent to the return that was given long ago is asked again. One that the person limited carries no day after its last. */
public final class ConsentAge {

    private static final String OLDEST = "returnConsentAge";

    /** What a return rests on until the day. */
    private static final Set<Purpose> CARRYING = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    private ConsentAge() {}

    /** The consent to the return isn't too old today. */
    public static Requirement recent(String field) {
        return Requirement.checks(
                "returnConsentRecent",
                Set.of(field),
                (state, said) -> state.consents()
                        .filter(consent -> consent.purpose() == Purpose.Return)
                        .max(Comparator.comparing(Consent::at))
                        .filter(consent -> isOld(consent, state.world()))
                        .map(old -> List.of(Requirement.problem(
                                field,
                                "consent.old",
                                state.world().amount(OLDEST, old.by().country()))))
                        .orElse(List.of()),
                CasePart.CONSENTS);
    }

    /** The day isn't after the end of a consent on which the return rests. */
    public static Requirement untilTheDay(String field) {
        return Requirement.checks(
                "consentHoldsOnDay",
                Set.of(field),
                (state, said) -> said.day(field)
                        .flatMap(day -> state.consents()
                                .filter(consent -> CARRYING.contains(consent.purpose()))
                                .flatMap(
                                        consent -> consent
                                                .lastDay(state.world()
                                                        .zone(consent.by().country()))
                                                .stream())
                                .min(Comparator.naturalOrder())
                                .filter(day::isAfter))
                        .map(last -> List.of(Requirement.problem(field, "approval.dayAfterConsent", last)))
                        .orElse(List.of()),
                CasePart.CONSENTS);
    }

    /** A consent that the person gave today is never old, whatever the table says. */
    private static boolean isOld(Consent consent, World world) {
        var country = consent.by().country();
        var given = LocalDate.ofInstant(consent.at(), world.zone(country));
        var today = world.today(country);
        return today.isAfter(given)
                && world.lastDay(OLDEST, country, given).filter(today::isAfter).isPresent();
    }
}
