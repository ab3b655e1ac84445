package org.homeward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.engine.forms.DirectoryOptionList;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.Option;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A form offers what the directory knows, in the reader's language. */
@DatabaseTest
class DirectoryOptionsTest {

    @Autowired
    DirectoryOptionSource lists;

    @Autowired
    Directory directory;

    @Autowired
    FormLibrary forms;

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void a_lists_names_come_from_the_directory(Locale language) {
        // given
        var cambodia = directory.countryName(new CountryCode("KH"), language);
        var name = directory.provinces(new CountryCode("KH")).stream()
                .filter(province -> province.code().equals("KH-1"))
                .map(province -> province.name(language))
                .findFirst();
        var province = "%s (%s)".formatted(name.orElseThrow(), cambodia);

        // then
        assertThat(lists.options(DirectoryOptionList.countries, null, language)).contains(new Option("KH", cambodia));
        assertThat(lists.options(DirectoryOptionList.provinces, null, language)).contains(new Option("KH-1", province));
    }

    @Test
    void a_part_that_the_data_does_not_know_has_no_options() {
        assertThat(lists.options(DirectoryOptionList.indicators, "adult.weather", Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void the_intake_has_the_words_and_rows_of_the_files(Locale language) {
        assertThat(forms.journeySchema("intake", language, PackagedForms.DAYS))
                .isEqualTo(PackagedForms.schema(Path.of("forms/journey/intake.form"), language));
    }

    @Test
    void a_case_is_offered_the_crossings_between_its_two_countries_alone() {
        // given
        var corridor = new Corridor(new CountryCode("TH"), new CountryCode("KH"));

        // then
        assertThat(lists.of(corridor).options(DirectoryOptionList.handoverPoints, null, Locale.ENGLISH))
                .extracting(Option::value)
                .containsExactly("KLONGLEUK-POIPET", "BY-AIR");
        assertThat(lists.of(corridor).whole().options(DirectoryOptionList.handoverPoints, null, Locale.ENGLISH))
                .isEqualTo(lists.options(DirectoryOptionList.handoverPoints, null, Locale.ENGLISH))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_server_takes_each_province_of_the_directory() {
        // when
        var field = forms.ofJourney("intake").field("hostProvince").orElseThrow();

        // then
        assertThat(field.options()).hasSizeGreaterThan(200);
    }
}
