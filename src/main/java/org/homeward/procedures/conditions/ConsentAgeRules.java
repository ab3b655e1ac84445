package org.homeward.procedures.conditions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;

/**
 * The age of the consent to the return, by two rows of {@code sopDeadlines}: from one age on the person is asked again, and after the other
 * nobody asks for approval on it. A consent that the person limited carries no day after its last.
 */
public final class ConsentAgeRules {

    private static final String OLDEST = "returnConsentAge";
    private static final String ASKED_AGAIN = "returnConsentAnew";

    /** The purposes on which a return rests until the day. */
    private static final Set<Purpose> CARRYING = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    private ConsentAgeRules() {}

    /** The consent to the return isn't too old today. */
    public static Requirement recent(String field) {
        return Requirement.checks(
                "returnConsentRecent",
                Set.of(field),
                (state, said) -> toReturn(state.consents())
                        .filter(consent -> isOld(
                                consent,
                                state.world(),
                                state.world().today(consent.by().country())))
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

    /** The newest consent to the return, of those that stand. */
    public static Optional<Consent> toReturn(Stream<Consent> standing) {
        return standing.filter(consent -> consent.purpose() == Purpose.Return).max(Comparator.comparing(Consent::at));
    }

    /** Whether it has the age at which the person is asked again; never while the tables in force don't have that row. */
    public static boolean isToAsk(Consent consent, CaseEnvironment world) {
        var country = consent.by().country();
        return !isOfToday(consent, world)
                && world.lastDay(ASKED_AGAIN, country, given(consent, world))
                        .filter(from -> !world.today(country).isBefore(from))
                        .isPresent();
    }

    /** Whether it is too old for an approval on that day. */
    public static boolean isOld(Consent consent, CaseEnvironment world, LocalDate day) {
        return !isOfToday(consent, world)
                && world.lastDay(OLDEST, consent.by().country(), given(consent, world))
                        .filter(day::isAfter)
                        .isPresent();
    }

    /** A consent that the person gave today is never old, whatever the table says. */
    private static boolean isOfToday(Consent consent, CaseEnvironment world) {
        return !world.today(consent.by().country()).isAfter(given(consent, world));
    }

    /** The day on which it was given, where it was asked for. */
    private static LocalDate given(Consent consent, CaseEnvironment world) {
        return LocalDate.ofInstant(consent.at(), world.zone(consent.by().country()));
    }
}
