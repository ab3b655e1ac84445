package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A form is given with what it takes from the field list and the directory. */
class FieldListTest {

    private static final Locale KHMER = Locale.forLanguageTag("km");
    private static final FieldList SHARED = FieldList.of(files(Map.of(
            FieldList.FILE,
            """
            {"lists": {"wish": {"options": ["yes", "no"], "earlier": ["maybe"]},
                       "crossing": {"directory": "handoverPoints", "options": ["other"], "earlier": ["OLD"]}},
             "fields": {"blocked": {"store": "casefile", "category": "contact"},
                        "wants": {"store": "process", "valuesKey": "wish"},
                        "leftOn": {"store": "casefile", "category": "services"}}}
            """,
            "forms/fields.en.properties",
            """
            blocked.label=Contact none of them
            blocked.description=Noted earlier
            wants.label=Wants to
            leftOn.label=Left on
            option.yes=Yes
            option.no=No
            wish.value.maybe=Perhaps
            crossing.value.other=Elsewhere
            """,
            "forms/fields.km.properties",
            "blocked.label=K\noption.yes=Kyes\nwish.value.no=Kno\noption.no=never")));

    private static final byte[] FORM = """
            {"type": "default", "id": "sample", "components": [
              {"id": "blocked", "type": "textarea", "key": "blocked", "properties": {"field": "blocked"}},
              {"id": "wants", "type": "radio", "key": "wants", "description": "",
               "properties": {"field": "wants", "shownFor": "child"}},
              {"id": "leftOn", "type": "datetime", "key": "leftOn", "subtype": "date", "label": "Went on",
               "properties": {"field": "leftOn"}},
              {"id": "where", "type": "select", "key": "where", "label": "Where", "valuesKey": "crossing",
               "properties": {"store": "process"}}]}
            """.getBytes(StandardCharsets.UTF_8);

    private static final DirectoryOptionSource DIRECTORY =
            (list, part, language) -> list == DirectoryOptionList.handoverPoints
                    ? List.of(
                            new Option("POIPET", language.getLanguage() + " Poipet"),
                            new Option("OLD", language.getLanguage() + " Old bridge"))
                    : List.of();

    @Test
    void the_same_files_are_read_once_and_another_word_makes_another_list() {
        // given
        var list = "{\"lists\": {}, \"fields\": {\"wants\": {\"store\": \"process\"}}}";
        var files = Map.of(FieldList.FILE, list, "forms/fields.en.properties", "wants.label=Wants to");
        // when
        var first = FieldList.of(files(files));
        // then
        assertThat(FieldList.of(files(files))).isSameAs(first);
        var other = FieldList.of(
                files(Map.of(FieldList.FILE, list, "forms/fields.en.properties", "wants.label=Wishes to")));
        assertThat(other).isNotEqualTo(first);
        assertThat(other.words(Locale.ENGLISH)).containsEntry("wants.label", "Wishes to");
        assertThat(first.words(Locale.ENGLISH)).containsEntry("wants.label", "Wants to");
    }

    @Test
    void a_shared_field_gets_its_place_and_its_words() throws IOException {
        // when
        var blocked = schema(Locale.ENGLISH, Map.of()).at("/components/0");

        // then
        assertThat(blocked).isEqualTo(json("""
                {"id": "blocked", "type": "textarea", "key": "blocked", "label": "Contact none of them",
                 "description": "Noted earlier", "properties": {"store": "casefile", "category": "contact"}}"""));
    }

    @Test
    void a_word_of_the_form_itself_stays_and_an_empty_one_means_none() throws IOException {
        // when
        var schema = schema(Locale.ENGLISH, Map.of());

        // then
        assertThat(schema.at("/components/1").has("description")).isFalse();
        assertThat(schema.at("/components/2/label").asString()).isEqualTo("Went on");
        assertThat(schema.at("/components/2/dateLabel").asString()).isEqualTo("Went on");
    }

    @Test
    void words_come_in_the_readers_language_those_of_the_list_first() throws IOException {
        // when
        var schema = schema(KHMER, Map.of());

        // then
        assertThat(schema.at("/components/0/label").asString()).isEqualTo("K");
        assertThat(options(schema.at("/components/1"))).containsExactly("yes=Kyes", "no=Kno");
        assertThat(options(schema.at("/components/3"))).containsExactly("POIPET=km Poipet", "other=Elsewhere");
    }

    @Test
    void an_option_that_is_no_longer_offered_keeps_its_word_where_it_was_answered() throws IOException {
        // when
        var schema = schema(Locale.ENGLISH, Map.of("wants", "maybe", "where", List.of("OLD")));

        // then
        assertThat(options(schema.at("/components/1"))).containsExactly("yes=Yes", "no=No", "maybe=Perhaps");
        assertThat(options(schema.at("/components/3")))
                .containsExactly("POIPET=en Poipet", "other=Elsewhere", "OLD=en Old bridge");
    }

    @Test
    void the_server_checks_the_same_options() {
        // given
        var form = FormDefinition.parse(SHARED.writtenOut(FORM)).with(DIRECTORY);

        // then
        assertThat(form.fields()).extracting(Field::category).containsExactly("contact", null, "services", null);
        assertThat(problems(form, Map.of("wants", "yes", "where", "POIPET"))).isEmpty();
        assertThat(problems(form, Map.of("wants", "maybe", "where", "OLD"))).isEmpty();
        assertThat(problems(form, Map.of("wants", "perhaps", "where", "BAVET")))
                .containsExactly("form.notAnOption", "form.notAnOption");
    }

    @Test
    void a_row_that_is_offered_elsewhere_keeps_its_word_where_it_was_answered() throws IOException {
        // given a case whose corridor has no crossing any more
        DirectoryOptionSource none = new DirectoryOptionSource() {
            @Override
            public List<Option> options(DirectoryOptionList list, @Nullable String part, Locale language) {
                return List.of();
            }

            @Override
            public DirectoryOptionSource whole() {
                return DIRECTORY;
            }
        };

        // then
        assertThat(where(new FormOptionFiller(none, KHMER, Map.of("where", "POIPET"))))
                .contains("km Poipet")
                .doesNotContain("Old bridge");
        assertThat(where(new FormOptionFiller(none, KHMER, Map.of()))).doesNotContain("Poipet");
    }

    private static String where(FormOptionFiller offered) throws IOException {
        return json(LocalizedForm.schema(SHARED.writtenOut(FORM), List.of(), null, offered))
                .toString();
    }

    @Test
    void no_mark_of_ours_reaches_the_viewer() throws IOException {
        assertThat(schema(KHMER, Map.of("wants", "maybe")).toString())
                .doesNotContain("valuesKey", "\"directory\"", "\"earlier\"", "\"field\"");
    }

    @Test
    void without_a_field_list_forms_stay_as_they_are() {
        assertThat(FieldList.of(Map.of())).isSameAs(FieldList.NONE);
    }

    private static List<String> problems(FormDefinition form, Map<String, Object> answers) {
        return new FormCheck()
                .check(form, answers, FormRuleDays.UNKNOWN).problems().stream()
                        .map(FieldProblem::messageKey)
                        .toList();
    }

    private static List<String> options(JsonNode component) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asString() + "="
                        + option.path("label").asString())
                .toList();
    }

    private static JsonNode schema(Locale language, Map<String, Object> answers) throws IOException {
        return json(LocalizedForm.schema(
                SHARED.writtenOut(FORM),
                language.equals(Locale.ENGLISH) ? List.of() : List.of(SHARED.words(language)),
                null,
                new FormOptionFiller(DIRECTORY, language, answers)));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonText.MAPPER.readTree(text);
    }

    private static Map<String, byte[]> files(Map<String, String> texts) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                .getBytes(StandardCharsets.UTF_8)));
    }
}
