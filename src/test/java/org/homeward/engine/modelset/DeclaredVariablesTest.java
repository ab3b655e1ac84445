package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.casefile.DataClass;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.forms.FormAllowLists;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new variable says from which category of the case file it comes, and comes from none that is never a variable (R8). */
@WholeRun
class DeclaredVariablesTest {

    private static final String STAY = "forms/limits/next-stay.form";
    private static final Path UNDECLARED =
            Path.of("src/main/resources/org/homeward/engine/modelset/undeclared-variables.txt");

    private static final String SHARED =
            "{\"id\": \"placeWanted\", \"type\": \"radio\", \"key\": \"placeWanted\", \"label\": \"Which place\","
                    + " \"properties\": {\"field\": \"placeWanted\"}}";

    private final PackagedSet models = new PackagedSet();

    @Test
    void a_new_variable_that_says_nothing_is_refused() {
        question("");
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::element, ModelFinding::message)
                .containsExactly(
                        tuple(STAY, "placeWanted", "a variable says from which category of the case file it comes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trafficking", "exploitationDetail", "health", "legal"})
    void a_variable_of_what_is_never_one_is_refused(String category) {
        question(category);
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple("placeWanted", "no variable comes from the category " + category));
    }

    @Test
    void a_category_that_nobody_knows_is_refused() {
        question("weather");
        assertThat(models.check()).extracting(ModelFinding::element).containsExactly("placeWanted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "contact", "family", "services", "shelterLocation", "returnAddress"})
    void a_variable_of_another_category_may_be_new(String category) {
        question(category);
        assertThat(models.check()).isEmpty();
    }

    @Test
    void a_shared_field_declares_it_in_the_list() {
        // given
        var kept = "{\"store\": \"process\", \"valuesKey\": \"need\"";
        models.with("forms/fields.json", "\"fields\": {", "\"fields\": {\"placeWanted\": " + kept + "},");
        models.with(STAY, "\"components\": [\n    {", "\"components\": [\n    " + SHARED + ",\n    {");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("a variable says from which category of the case file it comes");
        models.with("forms/fields.json", kept, kept + ", \"category\": \"health\"");
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("no variable comes from the category health");
    }

    /** What isn't asked any more leaves the list; nothing comes into it. */
    @Test
    void the_variables_of_before_are_a_list_that_never_grows() throws IOException {
        // given
        var asked = new TreeSet<String>();
        var shared = FieldList.packaged();
        models.files().forEach((name, form) -> {
            if (name.endsWith(".form")) {
                FormDefinition.parse(shared.writtenOut(form)).fields().stream()
                        .filter(field -> !field.inCaseFile())
                        .forEach(field -> asked.add(field.key()));
            }
        });

        // when
        var undeclared = Files.readAllLines(UNDECLARED).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        // then
        assertThat(undeclared)
                .hasSizeLessThanOrEqualTo(85)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(asked).containsAll(undeclared);
    }

    @Test
    void what_is_never_a_variable_are_categories_of_the_case_file() {
        var known = Stream.of(DataClass.values()).map(DataClass::name).toList();
        assertThat(FormAllowLists.NEVER_VARIABLES)
                .contains("trafficking", "exploitationDetail", "health", "legal", "legalOrder");
        assertThat(known)
                .containsAll(FormAllowLists.NEVER_VARIABLES.stream()
                        .filter(category -> !category.equals("legalOrder"))
                        .toList());
    }

    private void question(String category) {
        var from = category.isEmpty() ? "" : ", \"category\": \"" + category + "\"";
        models.with(
                STAY,
                "\"components\": [\n    {",
                "\"components\": [\n    {\"id\": \"placeWanted\", \"type\": \"radio\", \"key\": \"placeWanted\","
                        + " \"label\": \"Which place\", \"values\": [{\"value\": \"near\", \"label\": \"Near\"}],"
                        + " \"properties\": {\"store\": \"process\"" + from + "}},\n    {");
    }
}
