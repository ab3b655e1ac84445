package org.homeward.directory.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;

/** An absence to be entered; first and last day count. */
public record AbsenceInput(
        String username,
        LocalDate from,
        LocalDate to,
        @Nullable String deputy) {

    /** Reads what was typed; throws {@link InvalidContentException} for what is no account's name or no day. */
    public static AbsenceInput typed(
            @Nullable String person, @Nullable String from, @Nullable String to, @Nullable String deputy) {
        if (person == null || person.isBlank()) {
            throw InvalidContentException.field("person", "absence.wrong.person");
        }
        return new AbsenceInput(
                name("person", person),
                day("from", from),
                day("to", to),
                deputy == null || deputy.isBlank() ? null : name("deputy", deputy));
    }

    private static String name(String field, String typed) {
        if (!AccountInput.canBeUsername(typed)) {
            throw InvalidContentException.field(field, "refusal.wrongContent.value");
        }
        return typed;
    }

    private static LocalDate day(String field, @Nullable String typed) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed);
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                throw InvalidContentException.field(field, "absence.wrong.day");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw InvalidContentException.field(field, "absence.wrong.day");
        }
    }
}
