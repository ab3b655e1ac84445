package org.homeward.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFilesTest {

    private static final Directory DIRECTORY = PackagedDirectory.read();

    private final CalendarFiles files = new CalendarFiles(DIRECTORY);

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void what_is_written_as_csv_or_icalendar_is_read_back_the_same(String country) {
        // given
        var table = table(country);

        // when
        var fromCsv = read(country, files.csv(table));
        var fromIcal = read(country, files.ical(table));

        // then
        assertThat(fromCsv.year()).isEqualTo(table);
        assertThat(fromIcal.year()).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty   |
            header  | day,kind,name,source\\n2026-01-01,holiday,New Year,x
            date    | date,kind,name,source\\n2026-02-30,holiday,A day,x
            year    | date,kind,name,source\\n2025-01-01,holiday,A day,x
            kind    | date,kind,name,source\\n2026-01-01,closed,A day,x
            name    | date,kind,name,source\\n2026-01-01,holiday,,x
            name    | date,kind,name,source\\n2026-01-01,holiday,=1+1,x
            source  | date,kind,name,source\\n2026-01-01,holiday,A day,@x
            twice   | date,kind,name,source\\n2026-01-01,holiday,A day,x\\n2026-01-01,holiday,A day,x
            fields  | date,kind,name,source\\n2026-01-01,holiday
            csv     | date,kind,name,source\\n2026-01-01,holiday,"A day
            empty   | date,kind,name,source
            ical    | BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20260101
            repeats | BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20260101\\nRRULE:FREQ=YEARLY\\nSUMMARY:A\\nEND:VEVENT\\nEND:VCALENDAR
            date    | BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nSUMMARY:A day\\nEND:VEVENT\\nEND:VCALENDAR
            """)
    void wrong_content_is_told_at_the_file(String what, String content) {
        // when
        var wrong = catchThrowableOfType(
                InvalidContentException.class, () -> read("KH", (content == null ? "" : content).replace("\\n", "\n")));

        // then
        var expected = content == null ? "header" : what;
        assertThat(wrong.problems()).extracting(problem -> problem.field()).containsOnly("file");
        assertThat(wrong.problems().get(0).messageKey()).isEqualTo("calendars.wrong." + expected);
    }

    @Test
    void an_event_of_several_days_becomes_as_many_days_and_other_years_are_left_out() {
        // given
        var content = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Any//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20251201T000000Z
            DTSTART;VALUE=DATE:20251231
            DTEND;VALUE=DATE:20260103
            SUMMARY:New Year
            END:VEVENT
            END:VCALENDAR
            """;

        // when
        var days = read("KH", content).year().days();

        // then
        assertThat(days).extracting(Holiday::date).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        assertThat(days).extracting(Holiday::source).containsOnly("the gazette");
    }

    @Test
    void what_is_too_large_or_no_text_is_refused() {
        assertThat(key(new byte[300_000])).endsWith("large");
        assertThat(key(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).endsWith("text");
    }

    @Test
    void components_inside_components_inside_components_are_refused_and_nothing_breaks() {
        var deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(18_000);

        assertThat(key(deep.getBytes(StandardCharsets.UTF_8))).endsWith("ical");
    }

    private String key(byte[] content) {
        return catchThrowableOfType(
                        InvalidContentException.class,
                        () -> files.read(new CountryCode("KH"), 2026, content, true, "the gazette"))
                .problems()
                .get(0)
                .messageKey();
    }

    private NewHolidayTable read(String country, String content) {
        return files.read(
                new CountryCode(country), 2026, content.getBytes(StandardCharsets.UTF_8), true, "the gazette");
    }

    private static HolidayYear table(String country) {
        var code = new CountryCode(country);
        List<Holiday> days = DIRECTORY.holidays(code).stream()
                .filter(day -> day.date().getYear() == 2026)
                .toList();
        return new HolidayYear(code, 2026, days);
    }
}
