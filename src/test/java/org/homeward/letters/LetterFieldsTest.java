package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@DatabaseTest
class LetterFieldsTest {

    private static final String FORM = """
        {"components": [
          {"type": "group", "id": "grpWho", "label": "The person", "components": [
            {"type": "textfield", "key": "givenName", "label": "Given name"},
            {"type": "textfield", "key": "charge", "label": "Charge"},
            {"type": "select", "key": "transport", "label": "Transport",
             "values": [{"value": "bus", "label": "By bus"}]},
            {"type": "datetime", "key": "day", "dateLabel": "Day"},
            {"type": "datetime", "subtype": "datetime", "key": "left", "dateLabel": "Left"},
            {"type": "dynamiclist", "path": "people", "label": "People", "components": [
              {"type": "textfield", "key": "soughtName", "label": "Name"},
              {"type": "textfield", "key": "soughtPhone", "label": "Phone"}]}]}]}
        """;

    @Autowired
    MessageSource messages;

    @Autowired
    Directory directory;

    @Test
    void only_what_the_receiver_may_see_is_written_and_codes_become_words() {
        // when
        var lines = lines(
                Locale.ENGLISH,
                Set.of("givenName", "transport", "day", "people", "soughtName"),
                Map.of(
                        "givenName",
                        "Sokha",
                        "charge",
                        "overstay",
                        "transport",
                        "bus",
                        "day",
                        "2026-11-27",
                        "people",
                        List.of(Map.of("soughtName", "Chan", "soughtPhone", "012"))));

        // then
        assertThat(lines)
                .containsExactly(
                        new LetterLine("The person", ""),
                        new LetterLine("Given name", "Sokha"),
                        new LetterLine("Transport", "By bus"),
                        new LetterLine("Day", "27 November 2026"),
                        new LetterLine("People", "Chan"));
    }

    @Test
    void a_value_that_tells_what_the_case_is_about_is_left_out_with_its_heading() {
        assertThat(lines(Locale.ENGLISH, Set.of("givenName"), Map.of("givenName", "victim of Trafficking")))
                .isEmpty();
    }

    @Test
    void only_a_field_of_a_date_is_read_as_one() {
        assertThat(lines(
                        Locale.ENGLISH,
                        Set.of("givenName", "day", "left"),
                        Map.of("givenName", "2026-11-27", "day", "9999-99-99", "left", "2026-11-27T10:30:00+07:00")))
                .extracting(LetterLine::value)
                .containsExactly("", "2026-11-27", "9999-99-99", "27 November 2026, 10:30");
    }

    @Test
    void a_reference_or_a_telephone_stays_as_it_was_written() {
        for (var written : List.of("0123-45-67", "9999-99-99", "2026-11-27")) {
            assertThat(lines(Locale.ENGLISH, Set.of("givenName"), Map.of("givenName", written)))
                    .extracting(LetterLine::value)
                    .containsExactly("", written);
        }
    }

    @Test
    void where_a_language_has_no_forms_the_letter_has_words_of_its_own() {
        assertThat(lines(Locale.forLanguageTag("lo"), Set.of("givenName"), Map.of("givenName", "Sokha")))
                .containsExactly(new LetterLine("ບຸກຄົນ", ""), new LetterLine("ຊື່", "Sokha"));
    }

    private List<LetterLine> lines(Locale language, Set<String> allowed, Map<String, Object> data) {
        var words = new LetterWords(messages, directory, language);
        return new LetterFields(words, allowed::contains).of(FORM, data);
    }
}
