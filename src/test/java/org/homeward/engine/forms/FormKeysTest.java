package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SOP's forms and the safety rules against the forms that are packaged. */
class FormKeysTest {

    private static final Map<String, List<Field>> FORMS = PackagedForms.fields();

    static Stream<FormKeysRow> rows() throws IOException {
        return FormKeysRow.all().stream().filter(row -> !row.isKnown());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_field_of_the_sop_has_its_place_in_a_form(FormKeysRow row) {
        assertThat(row.keys()).isNotEmpty();
        assertThat(FORMS.keySet()).containsAll(row.files());
        assertThat(row.files().stream().flatMap(file -> FORMS.get(file).stream()))
                .extracting(Field::key)
                .containsAll(row.keys());
    }

    @Test
    void what_is_not_asked_has_no_keys() throws IOException {
        assertThat(FormKeysRow.all())
                .filteredOn(FormKeysRow::isKnown)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.keys()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void its_options_are_those_of_the_standard(FormKeysRow row) {
        assertThat(row.files().stream().flatMap(file -> FORMS.get(file).stream()))
                .filteredOn(field ->
                        row.keys().contains(field.key()) && !row.values().isEmpty())
                .allSatisfy(field ->
                        assertThat(field.options()).extracting(Option::value).containsAll(row.values()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_file_of_a_row_holds_one_of_its_keys(FormKeysRow row) {
        assertThat(row.files())
                .allSatisfy(file ->
                        assertThat(FORMS.get(file)).extracting(Field::key).containsAnyElementsOf(row.keys()));
    }

    @Test
    void a_key_means_the_same_in_all_forms() {
        var meanings = new HashMap<String, List<Object>>();
        FORMS.forEach((file, fields) -> fields.forEach(field -> {
            var options = field.options().stream().map(Option::value).sorted().toList();
            var meaning = Arrays.<Object>asList(field.type(), field.store(), field.category(), options);
            assertThat(meanings.computeIfAbsent(field.key(), key -> meaning))
                    .as("%s in %s", field.key(), file)
                    .isEqualTo(meaning);
        }));
    }
}
