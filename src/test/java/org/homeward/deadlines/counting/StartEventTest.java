package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.ProtectionProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartEventTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendars(PackagedDirectory.read()).of(new CountryCode("KH"));
    private static final Map<String, String> DATES =
            Map.of(ProtectionProcess.Variable.VERDICT, "2026-05-20", "entry", "2026-03-02");

    private static final Map<String, Object> ROW = Map.of(
            "amount",
            3,
            "unit",
            "workingDay",
            "kind",
            "agencyDue",
            "startEvent",
            "stepOpened",
            "calendar",
            "acting",
            "landing",
            "next",
            "hours",
            "through",
            "pausable",
            true,
            "isDefault",
            true);

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            delimiter = ';',
            value = {
                "entry; 2026-03-02",
                "certified; unknown",
                "earliest(verdict,entry); 2026-03-02",
                "earliest(verdict, certified); 2026-05-20",
                "latest(entry,verdict); 2026-05-20",
                "latest(verdict,certified); unknown",
                "firstOf(certified,verdict,entry); 2026-05-20",
                "firstOf(certified,entry,verdict); 2026-03-02",
                "newestOf(certified,entry,verdict); 2026-05-20",
                "newestOf(verdict,entry); 2026-05-20",
                "newestOf(certified, firstOf(entry, verdict)); 2026-03-02",
                "newestOf(entry, firstOf(certified, verdict)); 2026-05-20",
                "newestOf(verdict,appointed,firstOf(certified,entry)); 2026-05-20",
                "newestOf(certified,appointed); unknown",
                "earliest(certified,appointed); unknown"
            })
    void a_clock_starts_at_the_earliest_latest_or_first_known_date(String event, LocalDate expected) {
        // when
        var start = StartEvent.of(event).choose(name -> ClockStart.of(DATES.get(name), CALENDAR));

        // then
        assertThat(start.map(StartEvent.Chosen::anchor).map(ClockStart::day)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soonest(a,b)",
                "earliest(a)",
                "earliest(a,)",
                "latest(a,b",
                "a,b",
                "earliest(a,latest(b,c))",
                "earliest(a,firstOf(b,c))",
                "newestOf(a,firstOf(b))",
                "${a}"
            })
    void other_words_are_refused(String event) {
        assertThatThrownBy(() -> StartEvent.of(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "landing, somewhere",
        "unit, fortnight",
        "kind, optional",
        "calendar, both",
        "hours, sometimes",
        "startEvent, soonest(a)"
    })
    void a_row_with_an_unknown_word_is_refused(String column, String word) {
        // given
        var row = new HashMap<String, Object>(ROW);
        assertThat(DeadlineRule.of("test", row).amount()).isEqualTo(3);
        row.put(column, word);

        // then
        assertThatThrownBy(() -> DeadlineRule.of("test", row)).isInstanceOf(IllegalArgumentException.class);
    }
}
