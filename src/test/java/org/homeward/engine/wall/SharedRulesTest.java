package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.homeward.engine.wall.reading.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the wall says to a form that takes from the field list what isn't there, and to the field list itself. */
class SharedRulesTest {

    private final SafeModelWall wall = new SafeModelWall();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-field  | wantsReturn: the shared field wantsReturn is not in the field list
            unknown-list   | wantsReturn: the list maybe is not in the field list
            own-store      | blockedContacts: where a shared field is stored and its options stand in the field list
            not-taken      | blockedContacts: the key blockedContacts is a shared field: take it by properties.field
            other-key      | contacts: the shared field blockedContacts has its own name as key
            own-options    | wantsReturn: options stand in the form or in a list, not in both
            directory-mark | crossing: a list of the directory is named by its valuesKey
            attestation    | delaysExplained: an attestation is asked each time: anew is true
            """)
    void a_form_takes_what_is_there_and_writes_it_only_once(String file, String problem) throws IOException {
        // given
        var form = Files.readAllBytes(Path.of("src/test/resources/hostile/form-shared--" + file + ".form"));

        // when
        var problems = wall.check(file + ".form", form, PackagedModelNames.load());

        // then
        assertThat(problems).extracting(RefusalReason::toString).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"lists": {"a": {"options": ["x", "x"]}}}            | a: an option is empty, no text or there twice: x
            {"lists": {"a": {"options": ["x"], "earlier": [1]}}} | a: an option is empty, no text or there twice: 1
            {"lists": {"a": {}}}                                 | a: a list has options or names one of the directory
            {"lists": {"a": {"directory": "villages"}}}          | a: the directory has no list villages
            {"lists": {"a": {"directory": "indicators"}}}        | a: a list of indicators names its part, no other list does
            {"lists": {"a": {"options": ["x"], "part": "b"}}}    | a: a list of indicators names its part, no other list does
            {"lists": {"a": {"options": ["x"], "size": 1}}}      | a: the property size is not allowed
            {"fields": {"a": {"store": "casefile"}}} | a: a field has the store process, or casefile with one of the known categories
            {"fields": {"a": {"store": "process", "category": "weather"}}} | a: a field has the store process, or casefile with one of the known categories
            {"fields": {"a": {"store": "process", "valuesKey": "b"}}} | a: the list b is not in the field list
            {"fields": {"delaysExplained": {"store": "casefile", "category": "services", "valuesKey": "b"}}} | delaysExplained: an attestation is asked each time: anew is true
            {"fields": {"delays": {"store": "casefile", "category": "services", "valuesKey": "b", "readers": "record:told"}}} | delays: an attestation is asked each time: anew is true
            {"forms": {}}                                        | field list: the property forms is not allowed
            """)
    void a_field_list_names_only_what_is_there(String list, String problem) {
        assertThat(wall.check("forms/fields.json", list.getBytes(StandardCharsets.UTF_8), PackagedModelNames.load()))
                .extracting(RefusalReason::toString)
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "casefile, crossingAsked, 1",
        "casefile, entryPermitted, 1",
        "casefile, handoverSigned, 1",
        "casefile, guardianPresent, 1",
        "casefile, referralInWriting, 1",
        // lists what is asked for: nobody attests anything
        "casefile, servicesAsked, 0",
        // a variable is never filled in, so it can't be asked anew either
        "process, delaysExplained, 0"
    })
    void an_attestation_of_the_case_file_is_asked_each_time(String store, String key, int problems) {
        // given
        var field = """
                {"store": "%s", "category": "services", "valuesKey": "b"}""".formatted(store);
        var list = """
                {"lists": {"b": {"options": ["x"]}}, "fields": {"%s": %s}}""".formatted(key, field);
        var form = """
                {"type": "default", "id": "f", "schemaVersion": 18, "components": [
                  {"type": "radio", "id": "%1$s", "key": "%1$s", "label": "L", "values": [{"label": "X", "value": "x"}],
                   "properties": {"store": "%2$s", "category": "services"}}]}""".formatted(key, store);

        // then
        for (var file : Map.of("forms/fields.json", list, "f.form", form).entrySet()) {
            assertThat(wall.check(
                            file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8), PackagedModelNames.load()))
                    .as(file.getKey())
                    .extracting(RefusalReason::toString)
                    .filteredOn(problem -> problem.contains("anew is true"))
                    .hasSize(problems);
        }
    }

    @Test
    void the_packaged_field_list_passes() throws IOException {
        assertThat(wall.check(
                        "forms/fields.json",
                        Files.readAllBytes(Path.of("forms/fields.json")),
                        PackagedModelNames.load()))
                .isEmpty();
    }
}
