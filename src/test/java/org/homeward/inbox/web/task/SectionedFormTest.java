package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SectionedFormTest {

    @Test
    void a_form_of_many_questions_in_three_groups_or_more_is_filled_in_by_sections() throws IOException {
        // then
        assertThat(SectionedForm.is(form("identification/identification-interview")))
                .isTrue();
        assertThat(SectionedForm.is(form("repatriation/family-assessment"))).isTrue();
    }

    @Test
    void a_short_form_and_one_without_groups_stay_on_one_page() throws IOException {
        // then
        assertThat(SectionedForm.is(form("panel/panel-opinion"))).isFalse();
        assertThat(SectionedForm.is(form("journey/consent-withdrawal"))).isFalse();
        assertThat(SectionedForm.is(form("reintegration/host-feedback"))).isFalse();
    }

    @Test
    void every_form_of_fifteen_questions_has_three_groups_to_be_filled_in_by() throws IOException {
        for (var file : PackagedForms.files()) {
            var form = JsonText.MAPPER.readTree(file.toFile());
            if (SectionedForm.fields(form.path("components")) >= SectionedForm.FIELDS) {
                assertThat(SectionedForm.is(form)).as(file.toString()).isTrue();
            }
        }
    }

    private static JsonNode form(String name) throws IOException {
        return JsonText.MAPPER.readTree(Path.of("forms", name + ".form").toFile());
    }
}
