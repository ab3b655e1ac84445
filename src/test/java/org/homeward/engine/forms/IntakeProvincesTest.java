package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A case can be opened in every province of the six countries. */
class IntakeProvincesTest {

    private static final Path DATA = Path.of("src/main/resources/directory/provinces.csv");

    @Test
    void the_intake_offers_the_provinces_of_the_directory() throws IOException {
        // given
        var provinces = Files.readAllLines(DATA).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        // when
        var offered = PackagedForms.read(Path.of("forms/journey/intake.form"))
                .field("hostProvince")
                .orElseThrow()
                .options();

        // then
        assertThat(offered).extracting(Option::value).containsExactlyInAnyOrderElementsOf(provinces);
    }
}
