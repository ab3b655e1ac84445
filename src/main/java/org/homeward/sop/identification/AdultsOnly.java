package org.homeward.sop.identification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.homeward.engine.HandedIn;
import org.homeward.shared.WrongContent;

/**
 * Until children's models are there, a step that shows that the person is a child isn't taken: nobody is handled as an
 * adult by mistake (R20).
 */
final class AdultsOnly {

    private static final int ADULT = 18;

    private AdultsOnly() {}

    /** Throws {@link WrongContent} if the stated age or the date of birth says child. */
    static void require(HandedIn handedIn) {
        if (handedIn.data().get("ageStated") instanceof Number years && years.intValue() < ADULT) {
            throw WrongContent.field("ageStated", "cases.intake.childNotYet");
        }
        var born = handedIn.text("prs_Birthdate");
        if (born != null && !born.isEmpty() && isChild(LocalDate.parse(born), handedIn)) {
            throw WrongContent.field("prs_Birthdate", "cases.intake.childNotYet");
        }
    }

    private static boolean isChild(LocalDate born, HandedIn handedIn) {
        return born.plusYears(ADULT).isAfter(LocalDate.ofInstant(handedIn.at(), ZoneOffset.UTC));
    }
}
