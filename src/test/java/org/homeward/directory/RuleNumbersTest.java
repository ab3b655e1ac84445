package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RuleNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleNumbersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final CountryCode TH = new CountryCode("TH");

    private final List<DirectoryRow> rows = DirectoryFiles.table("classpath:directory/rule-numbers.csv");

    @ParameterizedTest
    @CsvSource({
        "adultAge, 18",
        "estimateMargin, 2",
        "boysAmongMenAge, 15",
        "visitOpensBefore, 7",
        "visitAgainAfter, 7",
        "visitTries, 2"
    })
    void each_number_is_a_row_of_all_countries(RuleNumber number, int amount) {
        assertThat(new RuleNumbers().of(number, TH, TODAY)).isEqualTo(amount);
    }

    @Test
    void each_row_has_a_known_source() {
        // given
        var directory = PackagedDirectory.read();

        // then
        assertThat(rows.stream()
                        .map(row -> RuleNumber.valueOf(row.text("number")))
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(RuleNumber.class));
        assertThat(rows).allSatisfy(row -> assertThat(row.list("source"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(directory.source(source)).isPresent()));
    }

    @Test
    void a_countrys_own_row_goes_before_and_holds_from_its_day() {
        // given
        var numbers = new RuleNumbers(List.of(row("", "18", "1990-09-02"), row("TH", "20", "2026-03-01")));

        // then
        assertThat(numbers.of(RuleNumber.adultAge, TH, TODAY)).isEqualTo(20);
        assertThat(numbers.of(RuleNumber.adultAge, TH, LocalDate.parse("2026-02-28")))
                .isEqualTo(18);
        assertThat(numbers.of(RuleNumber.adultAge, new CountryCode("KH"), TODAY))
                .isEqualTo(18);
    }

    @Test
    void a_number_without_a_row_is_no_zero() {
        assertThatThrownBy(() -> new RuleNumbers(List.of()).of(RuleNumber.adultAge, TH, TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("adultAge");
    }

    private static DirectoryRow row(String country, String amount, String from) {
        return new DirectoryRow(
                "rule-numbers.csv",
                1,
                Map.of("number", "adultAge", "country", country, "amount", amount, "valid_from", from));
    }
}
