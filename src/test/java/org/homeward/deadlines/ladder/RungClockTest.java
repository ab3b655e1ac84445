package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.shared.CountryCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RungClockTest {

    /** Friday 10 April 2026, the close of office in Bangkok, before Songkran (13 to 15 April). */
    private static final Instant DUE = Instant.parse("2026-04-10T09:30:00Z");

    private static final Instant STARTED = Instant.parse("2026-04-06T09:30:00Z");

    @Autowired
    private WorkingCalendars calendars;

    @ParameterizedTest
    @CsvSource({
        "due, 2026-04-10T09:30:00Z",
        "PT4H, 2026-04-10T13:30:00Z",
        "1.5, 2026-04-12T09:30:00Z",
        "1, 2026-04-16T01:30:00Z",
        "2, 2026-04-17T01:30:00Z",
        "3, 2026-04-20T01:30:00Z"
    })
    void a_rung_falls_after_what_it_says_in_the_working_days_of_the_acting_country(String after, Instant expected) {
        assertThat(at(after, STARTED, null)).isEqualTo(expected);
    }

    @Test
    void nobody_is_late_with_a_step_that_was_not_there_yet() {
        assertThat(at("due", DUE.plusSeconds(3600), null)).isEqualTo(DUE.plusSeconds(3600));
    }

    @Test
    void a_promised_date_counts_in_the_due_dates_stead_if_it_is_later() {
        assertThat(at("1", STARTED, Instant.parse("2026-04-21T09:30:00Z")))
                .isEqualTo(Instant.parse("2026-04-22T01:30:00Z"));
        assertThat(at("due", STARTED, STARTED)).isEqualTo(DUE);
    }

    private Instant at(String after, Instant opened, Instant waitsUntil) {
        var basis = new RungStartDates(STARTED, opened, null, DUE, waitsUntil, new CountryCode("TH"));
        return new RungClock(calendars)
                .at(new LadderRung(2, after, List.of(RungAddressee.agency), true, "default"), basis)
                .orElseThrow();
    }
}
