package org.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.homeward.shared.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyDateWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "en, repatriation, 2026-12-14, 2026-12-29, 14–29 Dec",
        "en, repatriation, 2026-11-30, 2026-12-09, 30 Nov – 9 Dec",
        "en, repatriation, 2026-12-20, 2027-01-09, 20 Dec – 9 Jan 2027",
        "en, repatriation, 2026-12-14, 2026-12-14, 14 Dec",
        "th, repatriation, 2026-12-20, 2027-01-09, 20 ธ.ค. – 9 ม.ค. 2570",
        "en, handover, 2026-12-14, 2026-12-15, Dec",
        "en, handover, 2026-12-14, 2027-02-15, Dec – Feb 2027",
        "en, closed, 2027-01-04, 2027-01-05, Jan 2027",
    })
    void a_range_is_short_and_the_return_has_no_day(String language, Stage stage, String from, String to, String text) {
        // given
        var days = new LikelyDateWords(Locale.forLanguageTag(language), ZoneId.of("Asia/Bangkok"), NOW);

        // when
        var range = days.range(new LikelyDate(noon(from), noon(from), noon(to), 12), stage);

        // then
        assertThat(range).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"repatriation, 2027-01-14", "handover, 2027-01", "reintegration, 2027-01"})
    void programs_get_no_day_of_the_return_either(Stage stage, String code) {
        assertThat(new LikelyDateWords(Locale.ENGLISH, ZoneId.of("Asia/Bangkok"), NOW).code(noon("2027-01-14"), stage))
                .isEqualTo(code);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T05:00:00Z");
    }
}
