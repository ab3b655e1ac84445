package org.homeward.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.homeward.shared.DateFormats;
import org.homeward.shared.Stage;

/**
 * Writes likely dates for a reader. From the hand-over on they are months and never days: nobody is to read from them on
 * which day persons cross the border (R11).
 */
public record LikelyDateWords(Locale language, ZoneId zone, Instant now) {

    /** {@code 14–29 Jan}, {@code 20 Dec – 9 Jan 2027}; for what comes with the hand-over {@code Dec – Feb 2027}. */
    public String range(LikelyDate likely, Stage stage) {
        var from = date(likely.from());
        var to = date(likely.to());
        var year = to.getYear() == date(now).getYear() ? "" : " uuuu";
        if (inMonths(stage)) {
            return sameMonth(from, to)
                    ? written("MMM" + year, to)
                    : written("MMM", from) + " – " + written("MMM" + year, to);
        }
        if (from.equals(to)) {
            return written("d MMM" + year, to);
        }
        return sameMonth(from, to)
                ? written("d", from) + "–" + written("d MMM" + year, to)
                : written("d MMM", from) + " – " + written("d MMM" + year, to);
    }

    /** A day that is certain, {@code 8 Jan}. */
    public String day(Instant at) {
        var date = date(at);
        return written(date.getYear() == date(now).getYear() ? "d MMM" : "d MMM uuuu", date);
    }

    /** {@code 2027-01-14}, or {@code 2027-01} for what comes with the hand-over. */
    public String code(Instant at, Stage stage) {
        return inMonths(stage) ? YearMonth.from(date(at)).toString() : date(at).toString();
    }

    private static boolean inMonths(Stage stage) {
        return stage.compareTo(Stage.handover) >= 0;
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return YearMonth.from(one).equals(YearMonth.from(other));
    }

    private String written(String pattern, LocalDate date) {
        return DateFormats.pattern(pattern, language).format(date);
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
