package org.homeward.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days as the readers of a language write them: Thai counts its years from the Buddha, English stands day before month. */
public final class DateFormats {

    private static final Pattern TYPED = Pattern.compile("\\s*([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})\\s*");
    private static final Pattern ISO = Pattern.compile("\\s*([0-9]{4})-([0-9]{2})-([0-9]{2})\\s*");
    private static final int BUDDHIST_ERA = 543;
    private static final int OLDEST_BUDDHIST_YEAR = 2400;

    private DateFormats() {}

    /**
     * A day as it is stored, in ISO, from what the readers of the language type: {@code 31/12/2027}, in Thai also {@code 31/12/2570}. A
     * text in another form, or of a day in no calendar, stays as it is.
     */
    public static String stored(String typed, Locale language) {
        var day = TYPED.matcher(typed);
        if (day.matches()) {
            return stored(typed, day.group(3), day.group(2), day.group(1), language);
        }
        var iso = ISO.matcher(typed);
        return iso.matches() ? stored(typed, iso.group(1), iso.group(2), iso.group(3), language) : typed;
    }

    private static String stored(String typed, String year, String month, String day, Locale language) {
        var counted = Integer.parseInt(year);
        var years = differsFromIso(language) && counted >= OLDEST_BUDDHIST_YEAR ? counted - BUDDHIST_ERA : counted;
        try {
            return LocalDate.of(years, Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return typed;
        }
    }

    /** A format by letters, in the language's words and years. */
    public static DateTimeFormatter pattern(String pattern, Locale language) {
        return counted(DateTimeFormatter.ofPattern(pattern, language), language);
    }

    /** {@code 7 Dec 2026}: a day wherever one stands on a page. */
    public static DateTimeFormatter day(Locale language) {
        return pattern("d MMM y", language);
    }

    /** {@code Mon 7 Dec 2026}: a day that is worked towards. */
    public static DateTimeFormatter weekday(Locale language) {
        return pattern("EEE d MMM y", language);
    }

    /** {@code Mon 7 Dec 2026, 16:30} */
    public static DateTimeFormatter moment(Locale language) {
        return pattern("EEE d MMM y, HH:mm", language);
    }

    /** The year as it is counted, {@code 2026} or {@code 2569}. */
    public static String year(int year, Locale language) {
        return pattern("y", language).format(LocalDate.of(year, 1, 1));
    }

    /** {@code 7 December 2026}: a day on paper and in tables that leave the program. */
    public static DateTimeFormatter onPaper(Locale language) {
        return pattern("d MMMM y", language);
    }

    /** Weekday, day, month and year in full, for example {@code Friday, 27 November 2026}. */
    public static DateTimeFormatter fullDay(Locale language) {
        if ("lo".equals(language.getLanguage())) {
            // the usual full form names the era
            return pattern("EEEE 'ທີ' d MMMM uuuu", language);
        }
        return counted(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(regional(language)), language);
    }

    /** Whether its readers count other years than ISO does, so that the ISO date beside it helps in an email. */
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
