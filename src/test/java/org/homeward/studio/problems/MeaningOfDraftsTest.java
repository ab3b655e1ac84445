package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.directory.PackagedRoles;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.Comparison;
import org.homeward.studio.compare.ProcedureChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What a draft takes away from the person, the program or the ways of a case is refused, with the step, the question and the reason;
 * what is the owner's to choose is let through and told in the comparison; what means the same has no problem.
 */
class MeaningOfDraftsTest {

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();
    private static final DraftCheck CHECK = new DraftCheck(
            new ModelSetCheck(ProgramContract.packaged(PackagedRoles.names())),
            Set.of("KH", "TH", "LA", "MM", "VN", "CN"),
            id -> !id.endsWith("99"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/meaning/harmful.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 9_000,
            numLinesToSkip = 1)
    void a_change_that_takes_something_away_is_refused(
            String mutant, String file, String edit, String element, String code) {
        // when
        var errors = problems(file, edit).stream().filter(DraftProblem::isError).toList();

        // then
        assertThat(errors)
                .as(sentences(errors, Locale.ENGLISH).toString())
                .extracting(problem -> problem.element() + " " + problem.code())
                .contains(element + " " + code);
        for (var language : Languages.complete()) {
            assertThat(sentences(errors, language)).noneMatch(sentence -> sentence.contains("{"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/meaning/harmless.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 9_000,
            numLinesToSkip = 1)
    void a_change_that_is_the_owners_to_choose_is_let_through_and_told(
            String mutant, String file, String edit, String told) {
        // when
        var problems = problems(file, edit);
        var changes = Comparison.of(own(file), edited(file, edit), new SopFiles(PACKAGED));

        // then
        assertThat(problems.stream().filter(DraftProblem::isError))
                .as(sentences(problems, Locale.ENGLISH).toString())
                .isEmpty();
        assertThat(changes).extracting(ProcedureChange::code).contains(told.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/meaning/doubtful.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 9_000,
            numLinesToSkip = 1)
    void a_change_that_may_be_more_than_the_owner_thought_of_is_let_through_with_a_warning(
            String mutant, String file, String edit, String element, String code, String told) {
        // when
        var problems = problems(file, edit);
        var changes = Comparison.of(own(file), edited(file, edit), new SopFiles(PACKAGED));

        // then
        assertThat(problems).noneMatch(DraftProblem::isError);
        assertThat(problems)
                .extracting(problem -> problem.element() + " " + problem.code())
                .contains(element + " " + code);
        for (var language : Languages.complete()) {
            assertThat(sentences(problems, language)).noneMatch(sentence -> sentence.contains("{"));
        }
        assertThat(changes).extracting(ProcedureChange::code).contains(told);
    }

    @Test
    void a_new_form_that_asks_about_the_family_shows_whom_not_to_contact() {
        // given
        var file = "processes/repatriation/handover.bpmn";
        var draft = edited(file, "camunda:formRef=\"crossingPreparation\" => camunda:formRef=\"familyVisit\"")
                .with("forms/repatriation/family-visit.form", """
                        {"type": "default", "id": "familyVisit", "schemaVersion": 18, "components": [
                          {"id": "auntWilling", "key": "auntWilling", "type": "textfield", "label": "What the aunt says",
                           "validate": {"maxLength": 200}, "properties": {"store": "casefile", "category": "family"}}]}
                        """.getBytes(UTF_8));

        // when
        var problems = CHECK.of(others("repatriation"), own(file), draft);

        // then
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("blockedContactsNeeded"))
                .singleElement()
                .satisfies(problem -> assertThat(words().of(problem, id -> id, Locale.ENGLISH))
                        .isEqualTo("The step “Prepare the crossing” touches the family."
                                + " It must always show whom not to contact."));
    }

    @Test
    void what_is_lost_is_said_with_the_step_the_question_and_the_reason() {
        // when
        var lost = problems(
                "forms/identification/rights-and-consent.form", "property consentShareWithPolice consentPurpose=");

        // then
        assertThat(sentences(lost, Locale.ENGLISH))
                .containsExactly(
                        "consentShareWithPolice: In the step “Explain rights and ask for consent” the answer to"
                                + " “Does the person agree that we share the statement with the investigating police?” must be kept"
                                + " as a consent (Police). Otherwise nobody knows what the person allowed.");
    }

    @Test
    void a_name_that_sounds_like_a_sentence_of_the_check_and_breaks_is_still_the_steps_name() {
        // given
        var model = "processes/identification/identification.bpmn";
        var named = edited(
                model, "name=\"Explain rights and ask for consent\" => name=\"Ask” must ask “whom&#10;we meet\"");
        var form = "forms/identification/rights-and-consent.form";

        // when
        var lost = CHECK.of(
                others("identification"),
                own(model),
                named.with(form, DraftEdit.of(named.bytes(form), "property consentShareWithPolice consentPurpose=")));

        // then
        assertThat(sentences(lost, Locale.ENGLISH))
                .contains("consentShareWithPolice: In the step “Ask' must ask 'whom we meet” the answer to"
                        + " “Does the person agree that we share the statement with the investigating police?” must be kept"
                        + " as a consent (Police). Otherwise nobody knows what the person allowed.");
    }

    @Test
    void the_packaged_procedures_have_no_error() {
        PACKAGED.keySet().stream()
                .filter(file -> file.split("/").length > 2)
                .map(file -> file.split("/")[1])
                .distinct()
                .forEach(phase -> assertThat(CHECK.of(others(phase), own(phase, ""), own(phase, "")))
                        .as(phase)
                        .filteredOn(DraftProblem::isError)
                        .isEmpty());
    }

    private static List<DraftProblem> problems(String file, String edit) {
        var phase = phase(file);
        return CHECK.of(others(phase), own(file), edited(file, edit));
    }

    private static SopFiles edited(String file, String edit) {
        var own = own(file);
        return own.with(file, DraftEdit.of(own.bytes(file), edit));
    }

    private static String phase(String file) {
        return file.split("/").length == 2 ? "repatriation" : file.split("/")[1];
    }

    private static SopFiles own(String file) {
        return own(phase(file), file);
    }

    private static SopFiles own(String phase, String file) {
        var files = new TreeMap<>(PACKAGED);
        files.keySet().removeIf(name -> isOther(name, phase) && !name.equals(file));
        return new SopFiles(files);
    }

    private static SopFiles others(String phase) {
        return new SopFiles(PACKAGED.entrySet().stream()
                .filter(file -> isOther(file.getKey(), phase))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean isOther(String name, String phase) {
        var parts = name.split("/");
        return parts.length > 2 && !parts[1].equals(phase);
    }

    private static List<String> sentences(List<DraftProblem> problems, Locale language) {
        return problems.stream()
                .map(problem -> problem.element() + ": " + words().of(problem, id -> id, language))
                .toList();
    }

    private static ProblemWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems", "messages.compare", "messages.cases");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new ProblemWords(texts);
    }
}
