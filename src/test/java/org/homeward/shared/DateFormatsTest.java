package org.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateFormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Locale THAI = Locale.forLanguageTag("th");

    @Test
    void thai_readers_count_the_years_from_the_buddha() {
        assertThat(DateFormats.fullDay(THAI).format(DAY)).isEqualTo("วันศุกร์ที่ 27 พฤศจิกายน พ.ศ. 2569");
        assertThat(DateFormats.pattern("d MMM uuuu", THAI).format(DAY)).isEqualTo("27 พ.ย. 2569");
    }

    @Test
    void english_readers_see_the_day_before_the_month() {
        assertThat(DateFormats.fullDay(Locale.ENGLISH).format(DAY)).isEqualTo("Friday, 27 November 2026");
    }

    @Test
    void a_day_that_readers_type_is_stored_in_iso() {
        assertThat(DateFormats.stored("20/01/2570", THAI)).isEqualTo("2027-01-20");
        assertThat(DateFormats.stored("20/1/2027", THAI)).isEqualTo("2027-01-20");
        assertThat(DateFormats.stored("2570-01-20", THAI)).isEqualTo("2027-01-20");
        assertThat(DateFormats.stored("2027-01-20", THAI)).isEqualTo("2027-01-20");
        assertThat(DateFormats.stored("20.1.2027", Locale.ENGLISH)).isEqualTo("2027-01-20");
    }

    @Test
    void what_is_no_day_stays_as_it_was_typed() {
        assertThat(DateFormats.stored("31/02/2570", THAI)).isEqualTo("31/02/2570");
        assertThat(DateFormats.stored("soon", THAI)).isEqualTo("soon");
        assertThat(DateFormats.stored("20/01/2570", Locale.ENGLISH)).isEqualTo("2570-01-20");
    }
}
