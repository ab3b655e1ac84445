package org.homeward.deadlines.calendars;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Reads and writes holiday tables as CSV and iCalendar. */
@Component
public class CalendarFiles {

    /** A year's table has a few kilobytes. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Directory directory;

    CalendarFiles(Directory directory) {
        this.directory = directory;
    }

    /**
     * Reads a table, CSV or iCalendar by its content; throws {@code InvalidContentException} at the field {@code file} with the line
     * of what is wrong.
     *
     * @param source for days that name none themselves
     */
    public NewHolidayTable read(CountryCode country, int year, byte[] content, boolean official, String source) {
        var text = text(content);
        var days = new HolidayTableDays(directory, country, year, official, source);
        if (text.stripLeading().startsWith("BEGIN:VCALENDAR")) {
            HolidayIcal.read(text.stripLeading(), year, days);
        } else {
            HolidayCsv.read(text, days);
        }
        var all = days.all();
        return NewHolidayTable.of(country, year, all, official, source.isBlank() ? sources(all) : source.strip());
    }

    public String csv(HolidayYear table) {
        return HolidayCsv.write(table.days());
    }

    public String ical(HolidayYear table) {
        return HolidayIcal.write(table.country().value(), table.days());
    }

    static String sources(List<Holiday> days) {
        return days.stream().map(Holiday::source).distinct().collect(Collectors.joining("; "));
    }

    private static String text(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw HolidayTableProblems.whole("large");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw HolidayTableProblems.whole("text");
        }
    }
}
