package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A number that leaves its source takes a new one or becomes proposed; a limit or an entitlement never becomes proposed. */
class SourceKeptCheckTest {

    private static final SopFiles IN_FORCE = new SopFiles(PackagedModels.files());
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String D9 = "rule_nationalityVerificationVN";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                D9 + "|amount=60|sourceLeft",
                D9 + "|unit=\"calendarDay\"|sourceLeft",
                D9 + "|amount=60,isDefault=true|sourceLeft",
                D9 + "|amount=60,source=\"d9 \"|sourceLeft",
                D9 + "|amount=60,source=\"default\"|proposalUnmarked",
                D9 + "|source=\"P8\"|proposalUnmarked",
                "rule_policeDetentionCN|amount=90,source=\"default\",isDefault=true|limitProposed",
                "rule_policeDetentionCN|source=\"default\",isDefault=true|limitProposed",
                "rule_mealSupportVN|amount=60,source=\"default\",isDefault=true|limitProposed",
                "rule_preIdentificationStayTH|amount=30,kind=\"agencyDue\",source=\"default\",isDefault=true|limitProposed",
                "rule_mealSupportVN|amount=60|sourceLeft"
            })
    void a_number_without_its_source_is_refused(String rule, String cells, String code) {
        assertThat(problems(changed(deadlines(), rule, cells))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.isError()).isTrue();
            assertThat(problem.element()).isEqualTo(rule);
            assertThat(Languages.complete().stream().map(language -> words().of(problem, id -> id, language)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(told -> assertThat(told).isNotBlank().doesNotContain("problem."));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                D9 + "|amount=60,source=\"Decree 12/2026\"",
                D9 + "|amount=60,source=\"default\",isDefault=true",
                D9 + "|pausable=true",
                "rule_policeDetentionCN|amount=48,source=\"Police law 2026\"",
                "rule_familyTracing|amount=20",
                "rule_familyTracing|amount=20,source=\"Prakas 1\",isDefault=false"
            })
    void a_number_with_a_new_source_or_a_proposed_one_may_be_written(String rule, String cells) {
        assertThat(problems(changed(deadlines(), rule, cells))).isEmpty();
    }

    @Test
    void another_rule_in_its_place_or_in_front_of_it_keeps_nothing_secret() {
        // given
        var own = rule(deadlines(), D9);
        var anew = own.replace("_nationalityVerificationVN", "_other");
        var limit = rule(deadlines(), "rule_policeDetentionCN");
        var proposed = rule(
                changed(
                        deadlines().replace(limit, limit.replace("_policeDetentionCN", "_other")),
                        "rule_other",
                        "amount=90,source=\"default\",isDefault=true"),
                "rule_other");

        // then
        assertThat(problems(deadlines().replace(own, anew.replace("<text>20<", "<text>60<"))))
                .extracting(DraftProblem::code, DraftProblem::element)
                .containsExactly(tuple("sourceLeft", "rule_other"));
        assertThat(problems(deadlines().replace(limit, proposed + limit)))
                .extracting(DraftProblem::code)
                .containsExactly("limitProposed");
        assertThat(problems(deadlines().replace(own, anew))).isEmpty();
    }

    @Test
    void a_limit_that_was_taken_out_before_does_not_come_back_as_proposed() {
        // given
        var limit = rule(deadlines(), "rule_policeDetentionCN");
        var without = deadlines().replace(limit, "");
        var proposed = changed(deadlines(), "rule_policeDetentionCN", "source=\"default\",isDefault=true");

        // then
        assertThat(SourceKeptCheck.of(files(without), files(proposed)))
                .extracting(DraftProblem::code)
                .containsExactly("limitProposed");
    }

    /** A newer program that knows another number brings it with its source, under the same id. */
    @Test
    void the_programs_own_number_with_its_source_may_be_published() {
        assertThat(SourceKeptCheck.of(files(changed(deadlines(), D9, "amount=25")), IN_FORCE))
                .isEmpty();
    }

    private static List<DraftProblem> problems(String deadlines) {
        return SourceKeptCheck.of(IN_FORCE, files(deadlines));
    }

    private static SopFiles files(String deadlines) {
        return IN_FORCE.with(DEADLINES, deadlines.getBytes(UTF_8));
    }

    private static String deadlines() {
        return IN_FORCE.text(DEADLINES);
    }

    private static String rule(String deadlines, String id) {
        var found = Pattern.compile("(?s)<rule id=\"" + id + "\">.*?</rule>").matcher(deadlines);
        assertThat(found.find()).as(id).isTrue();
        return found.group();
    }

    private static String changed(String deadlines, String rule, String cells) {
        var text = rule(deadlines, rule);
        var changed = text;
        for (var cell : cells.split(",")) {
            var parts = cell.split("=", 2);
            changed = changed.replaceAll(
                    "(<(?:in|out)putEntry id=\"[A-Za-z_]*_" + parts[0] + "\">\\s*<text>)[^<]*", "$1" + parts[1]);
        }
        assertThat(changed).isNotEqualTo(text);
        return deadlines.replace(text, changed);
    }

    private static ProblemWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems", "messages.compare");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new ProblemWords(texts);
    }
}
