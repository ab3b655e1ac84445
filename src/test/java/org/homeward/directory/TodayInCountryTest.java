package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayInCountryTest {

    private final Directory directory = PackagedDirectory.read();

    /** Half past five in the afternoon by UTC: half past midnight in Bangkok, midnight in Yangon. */
    @ParameterizedTest
    @CsvSource({"TH, 2026-03-03", "MM, 2026-03-03", "CN, 2026-03-03", "XX, 2026-03-02"})
    void a_day_begins_by_the_countrys_own_clocks(String country, String day) {
        // given
        var clock = Clock.fixed(Instant.parse("2026-03-02T17:30:00Z"), ZoneOffset.UTC);

        // then
        assertThat(new TodayInCountry(directory, clock).in(new CountryCode(country)))
                .isEqualTo(day);
    }

    @Test
    void a_moment_has_its_day_in_the_country_and_none_is_later_than_the_latest() {
        // given
        var today = new TodayInCountry(directory, Clock.fixed(Instant.parse("2026-03-02T09:59:00Z"), ZoneOffset.UTC));

        // then
        assertThat(today.at(Instant.parse("2026-01-31T17:00:00Z"), new CountryCode("TH")))
                .isEqualTo("2026-02-01");
        assertThat(today.latest()).isEqualTo("2026-03-02");
    }
}
