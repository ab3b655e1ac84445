package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.PackagedRoles;
import org.homeward.engine.modelset.ModelFinding;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.DraftProblem.Severity;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is wrong with a draft is told in words, with its file and element; what is right has no problem. */
@WholeRun
class DraftProblemsTest {

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();
    private static final SopFiles OTHERS = files("repatriation", false);
    private static final SopFiles IN_FORCE = files("repatriation", true);
    private static final DraftCheck CHECK = new DraftCheck(
            new ModelSetCheck(ProgramContract.packaged(PackagedRoles.names())),
            Set.of("KH", "TH", "LA", "MM", "VN", "CN"),
            id -> !id.endsWith("99"));
    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String ASSESSMENT = "forms/repatriation/family-assessment.form";

    @Test
    void the_packaged_procedure_has_no_problem() {
        assertThat(problems(IN_FORCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                TRACING + "|candidateGroups=\"origin.provincial-welfare\"|candidateGroups=\"origin.focal-piont\""
                        + "|userTask_assessFamily|roleUnknown|No agency has the role origin.focal-piont.",
                TRACING + "|candidateGroups=\"origin.|candidateGroups=\"XY."
                        + "|userTask_assessFamily|sideUnknown|XY is none of the countries that work together here.",
                TRACING + "|dueDate=\"familyTracing\"|dueDate=\"someDay\""
                        + "|userTask_assessFamily|deadlineUnknown|The table of deadlines in force has no time limit someDay. Write a rule for it in a draft of Deadlines, and have that published first.",
                TRACING + "|formRef=\"familyAssessment\"|formRef=\"familyVisit\""
                        + "|userTask_assessFamily|formMissing|This procedure has no form familyVisit.",
                TRACING + "|historyTimeToLive=\"3650\"|historyTimeToLive=\"0\""
                        + "|familyTracing|historyMissing|Say for how many days its history is kept, at least 1.",
                TRACING + "|targetRef=\"event_familyAssessed\"|targetRef=\"event_tracingStopped\""
                        + "|event_familyAssessed|noWayIn|No way leads here from a start.",
                REPATRIATION + "|name=\"repatriation.tracingRequested\"|name=\"repatriation.tracingAsked\""
                        + "|event_assessmentSent|requestUnsent|Nobody sends the request “repatriation.tracingRequested”.",
                REPATRIATION + "|name=\"to\" value=\"origin.focal-point\"|name=\"to\" value=\"origin.nobody\""
                        + "|event_tracingRequested|roleUnknown|No agency has the role origin.nobody.",
                REPATRIATION + "|calledElement=\"bestInterests\"|calledElement=\"bestIntrests\""
                        + "|callActivity_bestInterests|processMissing|The called part bestIntrests does not exist.",
                ASSESSMENT + "|\"store\": \"process\"|\"store\": \"casefile\", \"category\": \"family\""
                        + "|tracingOutcome|storeChanged|The answer is kept as data of the procedure and must stay there,"
                        + " not as case file, family.",
                "forms/fields.json|\"ageStated\": {\"store\": \"casefile\", \"category\": \"identity\"}"
                        + "|\"ageStated\": {\"store\": \"process\"}|ageStated|storeChanged|The answer is kept as case file,"
                        + " identity and must stay there, not as data of the procedure.",
                "processes/repatriation/returnWish.bpmn"
                        + "|(sameCountry == true or (consentShareWithOriginAgency == 'Given' and consentShareForNationality != 'NotAsked'))"
                        + "|consentReturn == 'Given'"
                        + "|event_tracingRequested|shareUnasked|A way leads here on which the person has not agreed to share"
                        + " data with the country of origin."
            })
    void a_mistake_is_an_error_with_its_element(
            String file, String words, String others, String element, String code, String sentence) {
        // when
        var problems = problems(edited(file, words, others));

        // then
        assertThat(problems)
                .filteredOn(DraftProblem::isError)
                .extracting(DraftProblem::element, DraftProblem::code, DraftProblemsTest::english)
                .contains(tuple(element, code, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:dueDate=\"familyTracing\"| |userTask_assessFamily|dueMissing",
                "<bpmn:documentation>Find the family|<bpmn:documentation></bpmn:documentation><!-- Find"
                        + "|userTask_assessFamily|guidanceMissing"
            })
    void what_should_be_said_and_is_not_is_a_warning(String words, String others, String element, String code) {
        // given
        var text = IN_FORCE.text(TRACING).replace(words, others == null ? "" : others);
        if (text.contains("<!-- Find")) {
            text = text.replaceFirst("(<!-- Find[^<]*)</bpmn:documentation>", "$1-->");
        }

        // then
        assertThat(problems(IN_FORCE.with(TRACING, text.getBytes(UTF_8))))
                .extracting(DraftProblem::severity, DraftProblem::element, DraftProblem::code)
                .containsExactly(tuple(Severity.warning, element, code));
    }

    @Test
    void a_text_that_a_language_lacks_is_a_warning() {
        // given
        var draft =
                edited(TRACING.replace(".bpmn", ".km.properties"), "userTask_assessFamily.name", "userTask_other.name");

        // then
        assertThat(problems(draft)).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.element()).isEqualTo("userTask_assessFamily");
            assertThat(english(problem)).isEqualTo("Texts missing in Khmer: 1.");
        });
    }

    @Test
    void what_the_wall_refuses_is_told_in_words() {
        // given
        var draft = edited(TRACING, "<bpmn:documentation>Find", "<bpmn:script>x</bpmn:script><bpmn:documentation>Find");

        // then
        assertThat(problems(draft))
                .extracting(DraftProblem::element, DraftProblem::code)
                .contains(tuple("userTask_assessFamily", "runsCode"));
    }

    @Test
    void a_problem_has_words_in_each_language() {
        // given
        var said = ProblemText.of("variableUnset", "nothing sets the variable {}", "x");

        // when
        var problem = DraftProblem.of(new ModelFinding(ModelFinding.Severity.error, "a.bpmn", "b, c in line 3", said));

        // then
        assertThat(problem.element()).isEqualTo("b");
        for (var language : Languages.complete()) {
            assertThat(words().of(problem, id -> id, language)).contains("x");
        }
    }

    private static List<DraftProblem> problems(SopFiles draft) {
        return CHECK.of(OTHERS, IN_FORCE, draft);
    }

    private static SopFiles edited(String file, String words, String others) {
        assertThat(IN_FORCE.text(file)).contains(words);
        return IN_FORCE.with(file, IN_FORCE.text(file).replace(words, others).getBytes(UTF_8));
    }

    private static SopFiles files(String phase, boolean own) {
        return new SopFiles(PACKAGED.entrySet().stream()
                .filter(file -> file.getKey().split("/").length == 2
                        || file.getKey().split("/")[1].equals(phase) == own)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String english(DraftProblem problem) {
        return words().of(problem, id -> id, Locale.ENGLISH);
    }

    private static ProblemWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems", "messages.compare");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new ProblemWords(texts);
    }
}
