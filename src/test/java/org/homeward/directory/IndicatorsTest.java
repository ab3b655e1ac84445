package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private final Indicators indicators = new Indicators();

    @Test
    void a_dimension_counts_with_one_strong_sign_and_another_of_it() {
        assertThat(indicators.positiveDimensions(List.of("strong_papersWithheld", "medium_threats")))
                .isOne();
    }

    @Test
    void signs_of_different_dimensions_do_not_add_up() {
        assertThat(indicators.positiveDimensions(List.of("medium_wages", "medium_threats", "medium_lowPay")))
                .isZero();
    }

    @Test
    void three_medium_signs_or_two_and_a_weak_one_make_a_dimension_count() {
        assertThat(indicators.positiveDimensions(List.of("medium_wages", "medium_contract", "medium_housing")))
                .isOne();
        assertThat(indicators.positiveDimensions(List.of("medium_lowPay", "medium_badWork", "weak_noSchool")))
                .isOne();
        assertThat(indicators.positiveDimensions(List.of("medium_lowPay", "medium_badWork")))
                .isZero();
    }

    @Test
    void the_published_sets_are_whole_and_each_source_is_known() {
        var directory = PackagedDirectory.read();
        var rows = DirectoryFiles.table("classpath:directory/indicators.csv");
        assertThat(rows.stream()
                        .filter(row -> row.text("source").equals("ILO2009")
                                && row.text("set").equals("adult")))
                .hasSize(67);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.text("code")).startsWith(row.text("strength") + "_");
            assertThat(directory.source(row.text("source"))).isPresent();
        });
        assertThat(rows.stream()
                        .filter(row ->
                                row.optional("first") != null && row.text("set").equals("child")))
                .hasSize(12);
    }
}
