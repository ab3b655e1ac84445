package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.homeward.casefile.Consents;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.sop.declared.Former;

/** Refuses an approval that would rest on an old consent. */
@Former
public class OldConsentRefused {

    private static final String OLDEST = "returnConsentAge";
    private static final Set<Purpose> CARRYING = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    private final ConsentAge age;
    private final Consents consents;
    private final CountedDays days;
    private final Today today;

    OldConsentRefused(ConsentAge age, Consents consents, CountedDays days, Today today) {
        this.age = age;
        this.consents = consents;
        this.days = days;
        this.today = today;
    }

    /** Throws {@link WrongContent} at the field that would rest on a consent that is too old today. */
    public void requireRecent(CaseNumber number, String field) {
        age.toReturn(number)
                .filter(consent -> age.isOld(consent, today.in(consent.by().country())))
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
