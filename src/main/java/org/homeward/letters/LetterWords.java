package org.homeward.letters;

import java.time.LocalDate;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.homeward.shared.ForbiddenLetterWords;
import org.springframework.context.MessageSource;

/** The words of a letter in one of its languages. */
record LetterWords(MessageSource messages, Directory directory, Locale language) {

    String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language));
    }

    /** The label of a field: the form's word, except where letters have one of their own for a language without forms. */
    String field(String key, String otherwise) {
        return String.valueOf(messages.getMessage("letter.field." + key, null, otherwise, language));
    }

    /** The label of an answer, as {@link #field}: the word for this field's answer, else the one for all fields. */
    String option(String key, String value, String otherwise) {
        var common = String.valueOf(messages.getMessage("letter.option." + value, null, otherwise, language));
        return String.valueOf(messages.getMessage("letter.option." + key + "." + value, null, common, language));
    }

    String date(LocalDate day) {
        return DateFormats.onPaper(language).format(day);
    }

    String country(CountryCode code) {
        return directory.countryName(code, language);
    }

    /** The office, or the one above it where its own name says what the case is about; else the country's focal point. */
    String office(AgencyCode code) {
        var agency = directory.agency(code);
        while (agency.isPresent()) {
            var name = agency.get().name(language);
            if (ForbiddenLetterWords.allow(name)) {
                return name + ", " + country(code.country());
            }
            agency = agency.map(found -> found.parent()).flatMap(directory::agency);
        }
        return text("letter.focalPoint", country(code.country()));
    }
}
