package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A rule of a table that the program couldn't read, or that turns a safety rule round, is told with the rule. */
@WholeRun
class DecisionOutputCheckTest {

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();
    private static final Set<String> COUNTRIES = Set.of("KH", "TH", "LA", "MM", "VN", "CN");
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String LADDER = "processes/deadlines/escalationLadder.dmn";
    private static final String VISITS = "processes/reintegration/visitSchedule.dmn";
    private static final String NEXT = "processes/journey/nextAfterDecision.dmn";
    private static final Pattern RULE = Pattern.compile("(?s)<rule .*?</rule>");
    private static final String SCREENING = "processes/identification/screeningResult.dmn";

    @Test
    void the_packaged_tables_have_no_problem() {
        assertThat(new DecisionOutputCheck(COUNTRIES, id -> true).of(new SopFiles(PACKAGED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "screening, unit, \"hours\", valueUnknown",
                "screening, unit, \"fortnight\", valueUnknown",
                "screening, kind, \"whenever\", valueUnknown",
                "screening, startEvent, \"nosuch\", valueUnknown",
                "screening, startEvent, \"1x\", valueUnknown",
                "screening, calendar, \"moon\", valueUnknown",
                "screening, secondCalendar, \"moon\", valueUnknown",
                "screening, landing, \"x\", valueUnknown",
                "screening, hours, \"night\", valueUnknown",
                "screening, ladder, \"nosuch\", valueUnknown",
                "screening, source, \"\", sourceMissing",
                "screening, amount, null, cellNotAValue",
                "screening, amount, 1/0, cellNotAValue",
                "screening, amount, \"many\", cellNotAValue",
                "screening, amount, -999999999999, cellNotAValue",
                "screening, amount, -3, amountBefore",
                "screening, amount, 999999, amountTooLarge",
                "screening, warn, \"7\", valueUnknown",
                "screening, pausable, \"yes\", cellNotAValue",
                "screening, corridor, \"XX-YY\", valueUnknown",
                "screening, country, \"ZZ\", sideUnknown",
                "returnChoice, kind, \"agencyDue\", personDecidesStays",
                "policeDetention, kind, \"agencyDue\", custodyMaxStays",
                "policeDetention, pausable, true, custodyPaused",
                "policeDetention, amount, 9000, custodyLonger"
            })
    void a_wrong_rule_of_the_deadlines_is_told(String key, String column, String cell, String code) {
        var found = problems(DEADLINES, changed(key, column, cell)).stream()
                .filter(problem -> !problem.code().equals("ruleGone"))
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.element()).startsWith("rule_" + key);
            assertThat(problem.isError()).isEqualTo(!code.equals("custodyLonger"));
        });
        var words = new ProblemWords(texts());
        assertThat(Languages.complete().stream().map(language -> words.of(found.get(0), id -> id, language)))
                .doesNotHaveDuplicates()
                .allSatisfy(told -> assertThat(told).isNotBlank().doesNotContain("problem."));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "screening, amount, 48",
                "screening, unit, \"workingDay\"",
                "screening, startEvent, ~\"earliest(detectedAt, caseOpened)\"~",
                "screening, country, \"LA\"",
                "screening, corridor, \"LA-TH\"",
                "policeDetention, amount, 48"
            })
    void another_rule_may_be_written(String key, String column, String cell) {
        assertThat(problems(DEADLINES, changed(key, column, cell))).noneMatch(DraftProblem::isError);
    }

    /** Two narrower rules for one leave no case without an answer. */
    @Test
    void a_needed_rule_may_be_parted() {
        // given
        var text = new String(PACKAGED.get(NEXT), UTF_8);
        var rule = RULE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(each -> each.contains("\"rule_identified\""))
                .findFirst()
                .orElseThrow();
        var open = "<inputEntry id=\"in_identified_sameCountry\">\n          <text>-</text>";
        assertThat(rule).contains(open);
        var within = rule.replace(open, open.replace("-", "true"));
        var across = rule.replace(open, open.replace("-", "false")).replace("id=\"", "id=\"other_");

        // then
        assertThat(problems(NEXT, text.replace(rule, within + across))).noneMatch(DraftProblem::isError);
        assertThat(problems(NEXT, text.replace(rule, within)))
                .extracting(DraftProblem::code)
                .contains("ruleNeeded");
    }

    private static String without(String id) {
        var text = new String(PACKAGED.get(NEXT), UTF_8);
        return text.replaceFirst("(?s)<rule id=\"" + id + "\">.*?</rule>", "");
    }

    @Test
    void a_rule_behind_a_wider_one_and_one_that_is_taken_out_are_told() {
        // given
        var text = new String(PACKAGED.get(NEXT), UTF_8);
        var rules = RULE.matcher(text).results().map(MatchResult::group).toList();
        var last = rules.get(rules.size() - 1);

        // then
        assertThat(problems(NEXT, text.replace(last, "")))
                .extracting(DraftProblem::code, DraftProblem::isError)
                .containsExactly(tuple("ruleNeeded", true));
        assertThat(problems(NEXT, without("rule_childDeclines")))
                .extracting(DraftProblem::code, DraftProblem::isError)
                .containsExactly(tuple("childLetGo", true));
        assertThat(problems(NEXT, text.replace(last, last + last.replace("id=\"", "id=\"again_"))))
                .extracting(DraftProblem::code, DraftProblem::isError)
                .containsExactly(tuple("ruleNeverReached", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                LADDER + "|<text>\"PT4H\"</text>|<text>\"PTxH\"</text>|valueUnknown",
                LADDER + "|<text>\"pauser+supervisor\"</text>|<text>\"pauser+everybody\"</text>|valueUnknown",
                LADDER + "|<text>\"notice\"</text>|<text>\"shout\"</text>|valueUnknown",
                VISITS + "|<text>\"P2W\"</text>|<text>\"two weeks\"</text>|valueUnknown",
                VISITS + "|<text>\"P2W\"</text>|<text>\"-P2W\"</text>|valueUnknown",
                SCREENING + "|<text>\"needsReview\"</text>|<text>\"nonsense\"</text>|valueUnknown",
                SCREENING + "|<text>\"needsReview\"</text>|<text>1/0</text>|cellNotAValue",
                SCREENING + "|name=\"result\"|name=\"verdict\"|outputGone",
                SCREENING + "|hitPolicy=\"FIRST\"|hitPolicy=\"UNIQUE\"|hitPolicyChanged"
            })
    void a_wrong_answer_of_another_table_is_told(String file, String words, String others, String code) {
        var text = new String(PACKAGED.get(file), UTF_8);
        assertThat(text).contains(words);
        assertThat(problems(file, text.replace(words, others)))
                .extracting(DraftProblem::code)
                .contains(code);
    }

    @Test
    void a_table_without_a_rule_is_told() {
        var text = new String(PACKAGED.get(SCREENING), UTF_8);
        assertThat(problems(SCREENING, text.replaceAll("(?s)<rule .*</rule>", "")))
                .extracting(DraftProblem::code)
                .containsExactly("tableEmpty");
    }

    /** The deadlines with another cell in each rule of a key. */
    private static String changed(String key, String column, String cell) {
        var text = new String(PACKAGED.get(DEADLINES), UTF_8);
        var place = "(<(?:in|out)putEntry id=\"(?:in|out)_" + key + "[A-Za-z]*_" + column + "\">\\s*<text>)[^<]*";
        var changed = text.replaceAll(place, "$1" + cell);
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    private static List<DraftProblem> problems(String file, String text) {
        var files = new TreeMap<>(PACKAGED);
        files.put(file, text.getBytes(UTF_8));
        return new DecisionOutputCheck(COUNTRIES, id -> true).of(new SopFiles(files));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems", "messages.compare");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
