package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * How old the consent to the return is, by two rows of {@code sopDeadlines}: from one age on the person is asked again, and after the
 * other nobody asks for approval on it. A consent that the person limited carries no day after its last.
 */
@Component
public class ConsentAge {

    private static final String OLDEST = "returnConsentAge";
    private static final String ASKED_AGAIN = "returnConsentAnew";

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
}
