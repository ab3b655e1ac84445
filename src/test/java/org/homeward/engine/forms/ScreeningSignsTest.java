package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screening offers the signs of the directory's data, the twelve that come first in front. */
class ScreeningSignsTest {

    private static final Path DATA = Path.of("src/main/resources/directory/indicators.csv");
    private static final FormDefinition SCREENING = PackagedForms.read(Path.of("forms/identification/screening.form"));

    @ParameterizedTest
    @CsvSource({"adult,indicators", "child,indicatorsChild"})
    void the_first_twelve_are_those_of_the_data_in_their_order(String set, String key) throws IOException {
        var first = signs(set)
                .filter(sign -> !sign.get("first").isEmpty())
                .sorted(Comparator.comparingInt(sign -> Integer.parseInt(sign.get("first"))))
                .map(ScreeningSignsTest::option);
        assertThat(options(key)).hasSize(12).containsExactlyElementsOf(first.toList());
    }

    @ParameterizedTest
    @CsvSource({"adult,indicators,Child", "child,indicatorsChild,#"})
    void every_other_sign_of_the_set_stands_in_one_of_the_lists_by_dimension(String set, String prefix, String notWith)
            throws IOException {
        var offered = SCREENING.fields().stream()
                .filter(field -> field.key().startsWith(prefix) && !field.key().startsWith(prefix + notWith))
                .flatMap(field -> field.options().stream());
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        signs(set).map(ScreeningSignsTest::option).toList());
    }

    private static List<Option> options(String key) {
        return SCREENING.field(key).orElseThrow().options();
    }

    private static Option option(CSVRecord sign) {
        return new Option(sign.get("code"), sign.get("label"));
    }

    private static Stream<CSVRecord> signs(String set) throws IOException {
        try (var reader = Files.newBufferedReader(DATA, StandardCharsets.UTF_8);
                var records = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return records.getRecords().stream().filter(sign -> sign.get("set").equals(set));
        }
    }
}
