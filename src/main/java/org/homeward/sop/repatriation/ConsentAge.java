package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/**
 * A consent to the return that was given long ago, since a hold or a long wait came between, is asked again. One that the person
 * limited carries no day after its last.
 */
@Component
class ConsentAge {

    private static final String OLDEST = "returnConsentAge";

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

    /** Throws {@link WrongContent} at the field that would rest on it. */
    void requireRecent(HandedIn handedIn, String field) {
        var country = handedIn.agency().country();
        consents.given(handedIn.number()).stream()
                .filter(consent -> consent.purpose() == Purpose.Return)
                .map(Consent::at)
                .max(Comparator.naturalOrder())
                .map(at -> at.atZone(today.zone(country)).toLocalDate())
                .filter(given -> days.last(handedIn.number(), OLDEST, country, given)
                        .filter(last -> today.in(country).isAfter(last))
                        .isPresent())
                .ifPresent(given -> {
                    throw WrongContent.field(field, "consent.old", days.amount(handedIn.number(), OLDEST, country));
                });
    }

    /** Throws {@link WrongContent} at the field if a consent on which the return rests ends before the day. */
    void requireUntil(HandedIn handedIn, LocalDate day, String field) {
        var country = handedIn.agency().country();
        consents.given(handedIn.number()).stream()
                .filter(consent -> CARRYING.contains(consent.purpose()))
                .map(Consent::expires)
                .filter(Objects::nonNull)
                .map(end -> end.atZone(today.zone(country)).minusNanos(1).toLocalDate())
                .min(Comparator.naturalOrder())
                .filter(day::isAfter)
                .ifPresent(last -> {
                    throw WrongContent.field(field, "approval.dayAfterConsent", last);
                });
    }
}
