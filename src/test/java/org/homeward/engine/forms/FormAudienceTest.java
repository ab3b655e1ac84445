package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.shared.InvalidContentException;
import org.junit.jupiter.api.Test;

/** A part of a form that is there for some cases only. */
class FormAudienceTest {

    private static final FormAudience CHILD_ABROAD = new FormAudience(true, false);
    private static final FormAudience ADULT_AT_HOME = new FormAudience(false, true);

    private static final byte[] FORM = """
            {"type": "default", "id": "sample", "components": [
              {"type": "radio", "id": "agreed", "key": "agreed", "properties": {"store": "process"},
               "values": [{"value": "yes", "label": "Yes"}]},
              {"type": "group", "id": "group_child", "properties": {"shownFor": "child"}, "components": [
                {"type": "textfield", "id": "escortName", "key": "escortName", "validate": {"required": true},
                 "properties": {"store": "casefile", "category": "contact"}}]},
              {"type": "textfield", "id": "crossing", "key": "crossing",
               "properties": {"store": "casefile", "category": "services", "shownFor": "crossBorder"}},
              {"type": "textfield", "id": "road", "key": "road",
               "properties": {"store": "casefile", "category": "services", "shownFor": "sameCountry"}},
              {"type": "text", "id": "text_adult", "text": "For adults", "properties": {"shownFor": "adult"}}]}
            """.getBytes(StandardCharsets.UTF_8);

    private final FormCheck check = new FormCheck();

    @Test
    void a_childs_required_field_is_asked_in_a_childs_case_only() {
        assertThat(verdict(form(CHILD_ABROAD), Map.of("agreed", "yes")).problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("escortName");
        assertThat(verdict(form(ADULT_AT_HOME), Map.of("agreed", "yes")).problems())
                .isEmpty();
    }

    @Test
    void a_field_of_other_cases_is_unknown() {
        assertThat(verdict(form(ADULT_AT_HOME), Map.of("crossing", "Poipet")).problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("form.unknownField");
    }

    @Test
    void a_field_that_is_left_out_is_not_shown_nor_needed_nor_taken() {
        // given
        var some = new FormAudience(true, false, Set.of("escortName", "agreed"));

        // then
        assertThat(LocalizedForm.schema(FORM, List.of(), some))
                .contains("crossing")
                .doesNotContain("escortName", "agreed");
        assertThat(verdict(form(some), Map.of()).problems()).isEmpty();
        assertThat(verdict(form(some), Map.of()).values()).containsOnlyKeys("crossing");
        assertThat(verdict(form(some), Map.of("agreed", "yes")).problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("form.unknownField");
    }

    @Test
    void the_schema_has_the_cases_own_parts_only() {
        assertThat(LocalizedForm.schema(FORM, List.of(), CHILD_ABROAD))
                .contains("escortName", "crossing")
                .doesNotContain("road", "text_adult");
        assertThat(LocalizedForm.schema(FORM, List.of(), ADULT_AT_HOME))
                .contains("road", "text_adult")
                .doesNotContain("escortName", "group_child", "crossing");
        assertThat(LocalizedForm.schema(FORM, List.of())).contains("escortName", "crossing", "road");
    }

    @Test
    void a_list_whose_columns_only_show_something_is_not_stored() {
        // given
        var form = FormDefinition.parse("""
                {"type": "default", "id": "sample", "components": [
                  {"type": "dynamiclist", "id": "panelMembers", "path": "panelMembers",
                   "properties": {"store": "casefile", "category": "legal"}, "components": [
                    {"type": "textfield", "id": "memberAgency", "key": "memberAgency", "disabled": true}]}]}
                """.getBytes(StandardCharsets.UTF_8));

        // when
        var verdict = verdict(form, Map.of("panelMembers", List.of(Map.of("memberAgency", "Police"))));

        // then
        assertThat(form.shown()).containsExactly("panelMembers");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.values()).isEmpty();
    }

    private static FormDefinition form(FormAudience cases) {
        return FormDefinition.parse(FORM).of(cases);
    }

    private FormVerdict verdict(FormDefinition form, Map<String, Object> data) {
        return check.check(form, data, FormRuleDays.UNKNOWN);
    }
}
