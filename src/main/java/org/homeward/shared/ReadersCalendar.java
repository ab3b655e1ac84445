package org.homeward.shared;

import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as the readers of a language write them: Thai counts its years from the Buddha, English stands day before month. */
public final class ReadersCalendar {

    private ReadersCalendar() {}

    /** A format by letters, in the language's words and years. */
    public static DateTimeFormatter pattern(String pattern, Locale language) {
        return counted(DateTimeFormatter.ofPattern(pattern, language), language);
    }

    /** Weekday, day, month and year in full, for example {@code Friday, 27 November 2026}. */
    public static DateTimeFormatter fullDay(Locale language) {
        if ("lo".equals(language.getLanguage())) {
            // the usual full form names the era
            return pattern("EEEE 'ທີ' d MMMM uuuu", language);
        }
        return counted(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(regional(language)), language);
    }

    /** Whether its readers count other years than ISO does, so that the ISO date beside it helps. */
    public static boolean differsFromIso(Locale language) {
        return "th".equals(language.getLanguage());
    }

    private static DateTimeFormatter counted(DateTimeFormatter format, Locale language) {
        return differsFromIso(language) ? format.withChronology(ThaiBuddhistChronology.INSTANCE) : format;
    }

    private static Locale regional(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.UK : language;
    }
}
