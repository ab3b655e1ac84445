package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

class FormCheckTest {

    private static final String OPTIONS =
            "'values': [{'value': 'yes', 'label': 'Yes'}, {'value': 'no', 'label': 'No'}]";

    private final FormCheck check = new FormCheck();

    /** One component without its key, the value that is sent, and the message that is expected ("" for none). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'type': 'textfield'                                                  | 'Chanthy'               |
            'type': 'textfield'                                                  | 'ចន្ធី'                  |
            'type': 'textfield'                                                  | ''                      |
            'type': 'textfield'                                                  | null                    |
            'type': 'textfield'                                                  | 1                       | form.wrongType
            'type': 'textfield'                                                  | true                    | form.wrongType
            'type': 'textfield'                                                  | ['a']                   | form.wrongType
            'type': 'textfield'                                                  | {'a': 1}                | form.wrongType
            'type': 'textfield'                                                  | 'a\\u0000b'             | form.strayCharacter
            'type': 'textfield'                                                  | 'a\\ud800b'             | form.strayCharacter
            'type': 'textfield', 'validate': {'required': true}                  | ''                      | form.required
            'type': 'textfield', 'validate': {'required': true}                  | null                    | form.required
            'type': 'textfield', 'validate': {'required': true}                  | ' '                     |
            'type': 'textfield', 'validate': {'maxLength': 3}                    | 'abc'                   |
            'type': 'textfield', 'validate': {'maxLength': 3}                    | ' abc\\u00a0\\ufeff'    |
            'type': 'textfield', 'validate': {'maxLength': 3}                    | 'abcd'                  | form.tooLong
            'type': 'textfield', 'validate': {'maxLength': 3}                    | '😀😀'                  | form.tooLong
            'type': 'textfield', 'validate': {'minLength': 3}                    | 'ab'                    | form.tooShort
            'type': 'textfield', 'validate': {'minLength': 3}                    | 'ab   '                 | form.tooShort
            'type': 'textfield', 'validate': {'minLength': 3}                    | ''                      |
            'type': 'textfield', 'validate': {'validationType': 'phone'}         | '+85512345678'          |
            'type': 'textfield', 'validate': {'validationType': 'phone'}         | '012345678'             | form.notAPhone
            'type': 'textfield', 'validate': {'validationType': 'email'}         | 'a@b.example'           |
            'type': 'textfield', 'validate': {'validationType': 'email'}         | 'a b@c'                 | form.notAMail
            'type': 'number'                                                     | 3                       |
            'type': 'number'                                                     | -3.25                   |
            'type': 'number'                                                     | null                    |
            'type': 'number'                                                     | '3'                     | form.wrongType
            'type': 'number'                                                     | 1e400                   | form.notANumber
            'type': 'number'                                                     | 99999999999999999999    | form.tooLarge
            'type': 'number', 'validate': {'required': true}                     | 0                       |
            'type': 'number', 'validate': {'required': true}                     | null                    | form.required
            'type': 'number', 'validate': {'min': 0}                             | -1                      | form.tooSmall
            'type': 'number', 'validate': {'min': 1}                             | 0                       | form.tooSmall
            'type': 'number', 'validate': {'max': 120}                           | 121                     | form.tooLarge
            'type': 'number', 'validate': {'max': 120}                           | 120                     |
            'type': 'number', 'decimalDigits': 0                                 | 1.5                     | form.notAnInteger
            'type': 'number', 'decimalDigits': 0                                 | 2.0                     |
            'type': 'number', 'decimalDigits': 2                                 | 0.125                   | form.tooManyDecimals
            'type': 'number', 'decimalDigits': 2                                 | 0.13                    |
            'type': 'number', 'increment': '5'                                   | 7                       | form.notAStep
            'type': 'number', 'increment': 0.1                                   | 0.3                     |
            'type': 'number', 'serializeToString': true                          | '3.50'                  |
            'type': 'number', 'serializeToString': true                          | 3                       | form.wrongType
            'type': 'number', 'serializeToString': true                          | 'NaN'                   | form.notANumber
            'type': 'checkbox'                                                   | false                   |
            'type': 'checkbox'                                                   | 'true'                  | form.wrongType
            'type': 'checkbox', 'validate': {'required': true}                   | true                    |
            'type': 'checkbox', 'validate': {'required': true}                   | false                   | form.required
            'type': 'checkbox', 'validate': {'required': true}                   | null                    | form.required
            'type': 'radio', OPTIONS                                             | 'yes'                   |
            'type': 'radio', OPTIONS                                             | null                    |
            'type': 'radio', OPTIONS                                             | 'maybe'                 | form.notAnOption
            'type': 'radio', OPTIONS                                             | 'YES'                   | form.notAnOption
            'type': 'radio', OPTIONS                                             | true                    | form.wrongType
            'type': 'radio', OPTIONS, 'validate': {'required': true}             | null                    | form.required
            'type': 'select', OPTIONS                                            | 'no'                    |
            'type': 'select', OPTIONS                                            | ['no']                  | form.wrongType
            'type': 'select', OPTIONS, 'validate': {'required': true}            | ''                      | form.required
            'type': 'checklist', OPTIONS                                         | ['yes', 'no']           |
            'type': 'checklist', OPTIONS                                         | []                      |
            'type': 'checklist', OPTIONS                                         | null                    |
            'type': 'checklist', OPTIONS                                         | ['maybe']               | form.notAnOption
            'type': 'checklist', OPTIONS                                         | 'yes'                   | form.wrongType
            'type': 'checklist', OPTIONS                                         | [null]                  | form.wrongType
            'type': 'checklist', OPTIONS, 'validate': {'required': true}         | []                      | form.required
            'type': 'datetime', 'subtype': 'date'                                | '2026-11-25'            |
            'type': 'datetime', 'subtype': 'date'                                | null                    |
            'type': 'datetime', 'subtype': 'date'                                | '2026-02-30'            | form.notADate
            'type': 'datetime', 'subtype': 'date'                                | '25.11.2026'            | form.notADate
            'type': 'datetime', 'subtype': 'date'                                | '2026-11-25T10:00'      | form.notADate
            'type': 'datetime', 'subtype': 'date'                                | 20261125                | form.wrongType
            'type': 'datetime', 'subtype': 'date', 'validate': {'required': true}| null                    | form.required
            'type': 'datetime', 'subtype': 'time'                                | '07:15'                 |
            'type': 'datetime', 'subtype': 'time'                                | '07:15+07:00'           |
            'type': 'datetime', 'subtype': 'time'                                | '7 o’clock'             | form.notADate
            'type': 'datetime', 'subtype': 'time'                                | '25:00'                 | form.notADate
            'type': 'datetime', 'subtype': 'datetime'                            | '2026-11-25T07:15'      |
            'type': 'datetime', 'subtype': 'datetime'                            | '2026-11-25T07:15Z'     |
            'type': 'datetime', 'subtype': 'datetime'                            | '2026-11-25T07:15+07:00'|
            'type': 'datetime', 'subtype': 'datetime'                            | '2026-11-25'            | form.notADate
            'type': 'datetime', 'subtype': 'datetime'                            | '2026-11-25T07:15+7'    | form.notADate
            """)
    void a_field_gets_the_viewers_verdict(String component, String value, String message) {
        // given
        var form = form("{'id': 'f', 'key': 'answer', " + component.replace("OPTIONS", OPTIONS) + "}");

        // when
        var verdict = verdict(form, data("{'answer': " + value + "}"));

        // then
        assertThat(verdict.problems().stream().map(problem -> problem.field() + " " + problem.messageKey()))
                .containsExactlyElementsOf(message == null ? List.of() : List.of("answer " + message));
    }

    @Test
    void a_required_field_that_is_not_sent_is_missing() {
        assertThat(messages(form(text("name", "'validate': {'required': true}")), "{}"))
                .containsExactly("name form.required");
    }

    @Test
    void a_field_that_the_form_does_not_name_is_refused() {
        assertThat(messages(form(text("name", "'disabled': false")), "{'name': 'a', 'isChild': true}"))
                .containsExactly("isChild form.unknownField");
    }

    @Test
    void a_hidden_field_is_neither_checked_nor_stored() {
        // given
        var form = form(
                text("name", "'disabled': false"),
                text("why", "'validate': {'required': true}, 'conditional': {'hide': '=name != \"x\"'}"));

        // then
        assertThat(verdict(form, data("{'why': 3}")).values()).containsOnlyKeys("name");
        assertThat(messages(form, "{'why': 3}")).isEmpty();
        assertThat(messages(form, "{'name': 'x'}")).containsExactly("why form.required");
    }

    @Test
    void a_condition_sees_missing_keys_as_the_viewer_fills_them() {
        // given
        var form = form(
                text("name", "'disabled': false"),
                "{'id': 'n', 'key': 'needs', 'type': 'checklist', " + OPTIONS + "}",
                text("a", "'conditional': {'hide': '=name = \"\"'}"),
                text("b", "'conditional': {'hide': '=not(list contains(needs, \"yes\"))'}"),
                text("c", "'conditional': {'hide': '=count(needs) > 0'}"));

        // then
        assertThat(verdict(form, Map.of()).values()).containsOnlyKeys("name", "needs", "c");
        assertThat(verdict(form, data("{'name': 'x', 'needs': ['yes']}")).values())
                .containsOnlyKeys("name", "needs", "a", "b");
    }

    @Test
    void a_hidden_group_hides_what_is_in_it() {
        // given
        var form = form(
                text("name", "'disabled': false"),
                "{'id': 'g', 'type': 'group', 'conditional': {'hide': '=name = \"\"'}, 'components': ["
                        + text("inner", "'validate': {'required': true}") + "]}");

        // then
        assertThat(messages(form, "{}")).isEmpty();
        assertThat(messages(form, "{'name': 'a'}")).containsExactly("inner form.required");
    }

    @Test
    void disabled_and_readonly_fields_are_not_stored() {
        // given
        var form = form(
                text("shown", "'disabled': true, 'validate': {'required': true}"), text("read", "'readonly': true"));

        // then
        assertThat(messages(form, "{'shown': 4, 'read': 'x'}")).isEmpty();
        assertThat(verdict(form, data("{'shown': 4, 'read': 'x'}")).values()).isEmpty();
    }

    @Test
    void each_row_of_a_list_is_checked() {
        // given
        var form = form("{'id': 'l', 'type': 'dynamiclist', 'path': 'members', 'components': ["
                + text("name", "'validate': {'required': true}") + ", "
                + text("why", "'validate': {'required': true}, 'conditional': {'hide': '=this.name = \"x\"'}") + "]}");

        // then
        assertThat(messages(form, "{'members': [{'name': 'x'}, {'name': '', 'y': 1, 'why': 'z'}, 3]}"))
                .containsExactly(
                        "members.1.y form.unknownField", "members.1.name form.required", "members.2 form.wrongType");
        assertThat(messages(form, "{'members': []}")).isEmpty();
        assertThat(messages(form, "{'members': 'x'}")).containsExactly("members form.wrongType");
        assertThat(verdict(form, data("{'members': [{'name': 'x'}]}")).values())
                .containsEntry("members", List.of(Map.of("name", "x")));
    }

    @Test
    void a_list_has_at_most_fifty_rows() {
        // given
        var form = form("{'id': 'l', 'type': 'dynamiclist', 'path': 'members', 'components': ["
                + text("name", "'disabled': false") + "]}");
        var rows =
                IntStream.range(0, 51).mapToObj(row -> Map.<String, Object>of()).toList();

        // then
        assertThat(verdict(form, Map.of("members", rows)).problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("form.tooManyRows");
    }

    @Test
    void a_megabyte_is_refused() {
        // given
        var form = form(text("name", "'disabled': false"));

        // then
        assertThat(verdict(form, Map.of("name", "x".repeat(20_000))).problems())
                .containsExactly(new InvalidContentException.FieldProblem("name", "form.tooLong", List.of(10_000)));
        assertThat(verdict(form, Map.of("name", "x".repeat(1_000_000))).right()).isFalse();
    }

    @Test
    void an_empty_text_is_stored_as_no_answer_and_line_breaks_of_a_line_as_spaces() {
        // given
        var expected = new HashMap<String, Object>();
        expected.put("a", null);
        expected.put("b", "x y");

        // then
        assertThat(verdict(
                                form(text("a", "'disabled': false"), text("b", "'disabled': false")),
                                data("{'a': '', 'b': 'x\\ny'}"))
                        .values())
                .isEqualTo(expected);
    }

    @Test
    void what_is_wrong_can_be_thrown() {
        var verdict = verdict(form(text("a", "'validate': {'required': true}")), Map.of());
        assertThatThrownBy(verdict::required).isInstanceOf(InvalidContentException.class);
    }

    private List<String> messages(FormDefinition form, String data) {
        return verdict(form, data(data)).problems().stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .collect(Collectors.toList());
    }

    private static String text(String key, String more) {
        return "{'id': '%s_field', 'type': 'textfield', 'key': '%s', %s}".formatted(key, key, more);
    }

    private static FormDefinition form(String... components) {
        var json = "{'id': 'sample', 'type': 'default', 'components': [" + String.join(", ", components) + "]}";
        return FormDefinition.parse(quoted(json).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> data(String json) {
        return JsonText.MAPPER.readValue(quoted(json), new TypeReference<Map<String, Object>>() {});
    }

    /** Single quotes read better in Java; a double quote within is a part of a text. */
    private static String quoted(String json) {
        return json.replace("\"", "\\\"").replace('\'', '"');
    }

    private FormVerdict verdict(FormDefinition form, Map<String, Object> data) {
        return check.check(form, data, FormRuleDays.UNKNOWN);
    }
}
