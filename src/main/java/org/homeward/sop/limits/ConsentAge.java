package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.Consents;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.procedures.Consent;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/**
 * How old the consent to the return is, by two rows of {@code sopDeadlines}: from one age on the person is asked again, and after the
 * other nobody asks for approval on it. A consent that the person limited carries no day after its last.
 */
@Component
public class ConsentAge {

    private static final String OLDEST = "returnConsentAge";
    private static final String ASKED_AGAIN = "returnConsentAnew";

    /** What a return rests on until the day. */
    private static final Set<Purpose> CARRYING = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    private final Consents consents;
    private final CountedDays days;
    private final Today today;

    ConsentAge(Consents consents, CountedDays days, Today today) {
        this.consents = consents;
        this.days = days;
        this.today = today;
    }

    /** The consent to the return that stands. */
    Optional<Consent> toReturn(CaseNumber number) {
        return consents.given(number).stream()
                .filter(consent -> consent.purpose() == Purpose.Return)
                .max(Comparator.comparing(Consent::at));
    }

    /** The day on which it was given, where it was asked for. */
    LocalDate given(Consent consent) {
        return today.at(consent.at(), consent.by().country());
    }

    /** Whether it has the age at which the person is asked again; never while the tables in force don't have that row. */
    boolean isToAsk(Consent consent) {
        var country = consent.by().country();
        return !isOfToday(consent)
                && days.last(consent.number(), ASKED_AGAIN, country, given(consent))
                        .filter(from -> !today.in(country).isBefore(from))
                        .isPresent();
    }

    /** Whether it is too old for an approval on that day. */
    boolean isOld(Consent consent, LocalDate day) {
        return !isOfToday(consent)
                && days.last(consent.number(), OLDEST, consent.by().country(), given(consent))
                        .filter(day::isAfter)
                        .isPresent();
    }

    /** What the person has just said again is never old, whatever the table says. */
    private boolean isOfToday(Consent consent) {
        return !today.in(consent.by().country()).isAfter(given(consent));
    }

    /** Throws {@link WrongContent} at the field that would rest on a consent that is too old today. */
    public void requireRecent(CaseNumber number, String field) {
        toReturn(number)
                .filter(consent -> isOld(consent, today.in(consent.by().country())))
                .ifPresent(old -> {
                    throw WrongContent.field(
                            field,
                            "consent.old",
                            days.amount(number, OLDEST, old.by().country()));
                });
    }

    /** Throws {@link WrongContent} at the field if a consent on which the return rests ends before the day. */
    public void requireUntil(HandedIn handedIn, LocalDate day, String field) {
        consents.given(handedIn.number()).stream()
                .filter(consent -> CARRYING.contains(consent.purpose()))
                .flatMap(consent -> consent.lastDay(today.zone(consent.by().country())).stream())
                .min(Comparator.naturalOrder())
                .filter(day::isAfter)
                .ifPresent(last -> {
                    throw WrongContent.field(field, "approval.dayAfterConsent", last);
                });
    }
}
