package org.homeward.procedures.children;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The consequences of a birth date alone (R20): the 18th birthday came while the case was open. */
public final class EighteenthBirthday {

    private EighteenthBirthday() {}

    /**
     * Whether the 18th birthday has come since the case was opened. Who was 18 before is a child for another reason, which no
     * day settles.
     *
     * @param adultAge the age of an adult in the country, in years
     */
    public static boolean hasCome(Map<String, Object> answers, LocalDate opened, LocalDate day, int adultAge) {
        return day(answers.get("prs_Birthdate"))
                .filter(date -> {
                    var birthday = date.plusYears(adultAge);
                    return birthday.isAfter(opened) && !birthday.isAfter(day) && !doubted(answers, date, opened);
                })
                .isPresent();
    }

    /** Something was seen or said that makes the person younger than the birth date does. */
    private static boolean doubted(Map<String, Object> answers, LocalDate born, LocalDate opened) {
        var then = Period.between(born, opened).getYears();
        return "yes".equals(answers.get("ageDoubt"))
                || answers.get("ageAtLeast") instanceof Number youngest && youngest.intValue() < then
                || answers.get("ageStated") instanceof Number stated && stated.intValue() < then;
    }

    private static Optional<LocalDate> day(@Nullable Object born) {
        try {
            return Optional.ofNullable(born).map(Object::toString).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
