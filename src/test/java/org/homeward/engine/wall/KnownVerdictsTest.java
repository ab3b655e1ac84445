package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.FileContent;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.junit.jupiter.api.Test;

/** What is remembered of a file is of these bytes and of what they were judged by, and of nothing else. */
class KnownVerdictsTest {

    private static final Path MODEL = Path.of("processes/repatriation/repatriation.bpmn");
    private static final Path FORM = Path.of("forms/repatriation/family-assessment.form");
    private static final KnownNames NAMES = PackagedModelNames.load();

    private final SafeModelWall wall = new SafeModelWall();

    @Test
    void a_model_is_judged_by_the_names_that_are_known_now() throws IOException {
        // given
        var nothing = new KnownNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var model = Files.readAllBytes(MODEL);

        // when, then
        assertThat(wall.check("a.bpmn", model, NAMES)).isEmpty();
        assertThat(wall.check("a.bpmn", model, nothing)).isNotEmpty();
        assertThat(wall.check("a.bpmn", model, NAMES)).isEmpty();
    }

    @Test
    void a_form_is_judged_by_the_field_list_that_it_has_now() throws IOException {
        // given
        var form = Files.readAllBytes(FORM);

        // when, then
        assertThat(wall.check("a.form", form, NAMES)).isEmpty();
        assertThat(wall.check("a.form", form, NAMES.with(FieldList.NONE))).isNotEmpty();
    }

    @Test
    void a_file_is_judged_as_what_its_name_says() throws IOException {
        // given
        var model = Files.readAllBytes(MODEL);

        // when, then
        assertThat(wall.check("a.bpmn", model, NAMES)).isEmpty();
        assertThat(wall.check("a.dmn", model, NAMES)).isNotEmpty();
    }

    @Test
    void one_other_letter_is_another_file() throws IOException, UnreadableFile {
        // given
        var model = Files.readString(MODEL);
        var other = model.replace("id=\"repatriation\"", "id=\"repatriatiom\"");

        // then
        assertThat(XmlReader.read(bytes(model))).isSameAs(XmlReader.read(bytes(model)));
        assertThat(XmlReader.read(bytes(other)).all())
                .anyMatch(element ->
                        element.attribute("id").filter("repatriatiom"::equals).isPresent());
        assertThat(new FileContent(bytes(model)))
                .isEqualTo(new FileContent(bytes(model)))
                .isNotEqualTo(new FileContent(bytes(other)));
        assertThat(new FileContent(bytes("Aa"))).isNotEqualTo(new FileContent(bytes("BB")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
