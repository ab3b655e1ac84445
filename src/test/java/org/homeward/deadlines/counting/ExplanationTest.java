package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.DeadlineClock;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplanationTest {

    private static final CountryCode KH = new CountryCode("KH");
    private static final Corridor TH_KH = Corridor.of("TH-KH");

    private final Directory directory = PackagedDirectory.read();
    private final WorkingCalendars calendars = new WorkingCalendars(directory);
    private final DeadlineClock clock = new DeadlineClock(calendars);

    @Test
    void each_skipped_day_is_told_with_its_reason() {
        // when
        var sentences = sentences(
                Rules.of(3, DeadlineUnit.workingDay, NonWorkingDayRule.next), "2026-04-10T10:00", Locale.ENGLISH);

        // then
        assertThat(sentences)
                .containsExactly(
                        "Time allowed: 3 working days.",
                        "Acknowledge a cross-border request: proposed default, not law.",
                        "Counting begins the day after Friday, 10 April 2026.",
                        "Saturday, 11 April 2026 does not count: weekly rest day.",
                        "Sunday, 12 April 2026 does not count: weekly rest day.",
                        "Tuesday, 14 April 2026 does not count: Khmer New Year (Cambodia).",
                        "Wednesday, 15 April 2026 does not count: Khmer New Year (Cambodia).",
                        "Thursday, 16 April 2026 does not count: Khmer New Year (Cambodia).",
                        "Saturday, 18 April 2026 does not count: weekly rest day.",
                        "Sunday, 19 April 2026 does not count: weekly rest day.",
                        "Due: Monday, 20 April 2026, 17:00 (Cambodia time).");
    }

    @Test
    void landing_is_told() {
        // when
        var sentences = sentences(
                Rules.of(30, DeadlineUnit.calendarDay, NonWorkingDayRule.next), "2026-03-16T10:00", Locale.ENGLISH);

        // then
        assertThat(sentences)
                .contains(
                        "Wednesday, 15 April 2026 does not count: Khmer New Year (Cambodia).",
                        "Wednesday, 15 April 2026 is no working day, so the date moves to Friday, 17 April 2026.");
    }

    @Test
    void a_date_on_a_calendar_not_announced_is_flagged() {
        assertThat(sentences(
                        Rules.of(3, DeadlineUnit.workingDay, NonWorkingDayRule.next),
                        "2026-12-30T10:00",
                        Locale.ENGLISH))
                .contains("The holidays of Cambodia for 2027 are not announced yet, so the date may change.");
        assertThat(sentences(
                        Rules.of(3, DeadlineUnit.workingDay, NonWorkingDayRule.next),
                        "2028-03-01T10:00",
                        Locale.ENGLISH))
                .contains("There is no holiday table for Cambodia 2028: only weekly rest days are left out.");
    }

    @Test
    void an_explanation_in_another_script_has_no_english_word() {
        for (var language : List.of("km", "th")) {
            noEnglishWord(Locale.forLanguageTag(language));
        }
    }

    @Test
    void thai_years_are_counted_from_the_buddha_and_no_day_stands_twice() {
        var rule = Rules.of(3, DeadlineUnit.calendarDay, NonWorkingDayRule.next);
        assertThat(sentences(rule, "2026-11-24T10:00", Locale.forLanguageTag("th")))
                .anyMatch(sentence -> sentence.contains("พ.ศ. 2569, 17:00"))
                .noneMatch(sentence -> sentence.contains("ค.ศ.") || sentence.contains("2026"));
    }

    private void noEnglishWord(Locale locale) {
        for (var unit : DeadlineUnit.values()) {
            for (var kind : DeadlineKind.values()) {
                var rule = Rules.of(3, unit, NonWorkingDayRule.next, kind, "0.67");
                assertThat(sentences(rule, "2026-12-30T10:00", locale))
                        .noneMatch(sentence -> sentence.replace("Homeward", "").matches(".*[A-Za-z].*"));
            }
        }
    }

    private List<String> sentences(DeadlineRule rule, String from, Locale locale) {
        var calendar = clock.calendar(rule, KH, TH_KH);
        var start = LocalDateTime.parse(from).atZone(calendar.zone()).toInstant();
        var words = new ExplanationWords(messages(), directory);
        return clock.reckon(rule, ClockStart.at(start, calendar), start, calendar).lines().stream()
                .map(line -> words.sentence(line, KH, locale))
                .toList();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadlines");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
