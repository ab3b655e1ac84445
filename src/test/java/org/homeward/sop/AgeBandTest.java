package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0-8",
        "8, 0-8",
        "9, 9-17",
        "17, 9-17",
        "18, 18-20",
        "20, 18-20",
        "21, 21-23",
        "24, 24-26",
        "29, 27-29",
        "30, 30-38",
        "38, 30-38",
        "39, 39-47",
        "48, 48+",
        "90, 48+",
        ", unknown"
    })
    void an_age_has_its_band(@Nullable Integer years, String band) {
        assertThat(AgeBand.of(years)).isEqualTo(band);
    }

    @Test
    void the_bands_are_those_of_the_published_data_set() {
        assertThat(AgeBand.all())
                .containsExactly("0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "48+", "unknown");
    }
}
