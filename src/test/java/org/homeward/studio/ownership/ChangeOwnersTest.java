package org.homeward.studio.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.CountryCode;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.Comparison;
import org.homeward.studio.compare.ProcedureChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names a country is that country's, what names two is both's, what names none is the region's. */
class ChangeOwnersTest {

    private static final SopFiles PACKAGED = new SopFiles(PackagedModels.files());
    private static final List<CountryCode> COUNTRIES =
            Stream.of("KH", "CN", "LA", "MM", "TH", "VN").map(CountryCode::new).toList();
    private static final Map<String, Set<CountryCode>> OWN_DEADLINES =
            Map.of("nationalityVerification", Set.of(new CountryCode("VN")));
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final String NATIONALITY = "processes/repatriation/nationalityVerification.bpmn";
    private static final String WORDS = TRACING.replace(".bpmn", ".km.properties");
    private static final String RESULT = "\"label\": \"Result\"";
    private static final String ASSESSMENT = "forms/repatriation/family-assessment.form";
    private static final String DOCUMENTS = "processes/repatriation/requiredDocuments.dmn";
    private static final String WARNING = "processes/repatriation/homeWarning.bpmn";
    private static final String ROLE = "camunda:candidateGroups=\"origin.provincial-welfare\"";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "rule_nationalityVerificationVN, amount, 60, VN",
                "rule_nationalityVerificationVN, source, \"Decree 1\", VN",
                "rule_nationalityVerificationVN, country, \"KH\", KH VN",
                "rule_nationalityVerificationVN, corridor, \"TH-VN\", TH VN",
                "rule_nationalityVerificationVN, country, -, VN region",
                "rule_nationalityVerification, amount, 60, region",
                "rule_bilateralCaseMeeting, amount, 9, MM TH",
                "rule_familyTracing, country, \"LA\", LA region"
            })
    void a_due_rule_is_theirs_whom_it_names(String rule, String column, String cell, String whose) {
        assertThat(whose(cell(rule, column, cell))).isEqualTo(whose);
    }

    @Test
    void a_rule_that_goes_is_theirs_whom_it_named() {
        assertThat(whose(deadlines().replace(rule("rule_nationalityVerificationVN"), "")))
                .isEqualTo("VN");
    }

    @Test
    void a_rule_that_takes_a_countrys_cases_is_that_countrys_too() {
        // given
        var own = rule("rule_nationalityVerificationVN");
        var general = rule("rule_nationalityVerification");
        var anew = general.replace("_nationalityVerification", "_other").replace("<text>30<", "<text>60<");
        var others = rule("rule_familyTracing").replace("_familyTracing", "_other");

        // then
        assertThat(whose(deadlines().replace(own, anew + own))).isEqualTo("VN region");
        assertThat(whose(deadlines().replace(general, "").replace(own, general + own)))
                .isEqualTo("VN");
        assertThat(whose(deadlines().replace(own, others + own))).isEqualTo("region");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>\"VN\"</text>|<text>\"KH\"</text>|KH VN",
                "<text>not(\"VN\")</text>|<text>not(\"LA\")</text>|LA VN region",
                "<text>not(\"VN\")</text>|<text>starts with(?, \"T\")</text>|CN KH LA MM TH VN region"
            })
    void a_row_of_another_table_is_theirs_whom_it_names_or_leaves_out(String words, String others, String whose) {
        assertThat(whose(edited(DOCUMENTS, words, others))).isEqualTo(whose);
    }

    @Test
    void a_step_is_theirs_whose_role_it_names() {
        // given
        var ofVietNam = edited(TRACING, ROLE, ROLE.replace("origin", "VN"));

        // then
        assertThat(whose(PACKAGED, ofVietNam)).isEqualTo("VN region");
        assertThat(whose(ofVietNam, edited(ofVietNam, TRACING, ">Find the family", ">Look for the family")))
                .isEqualTo("VN");
        assertThat(whose(ofVietNam, edited(ofVietNam, WORDS, "assessFamily.name=", "assessFamily.name=x ")))
                .isEqualTo("VN");
        assertThat(whose(ofVietNam, edited(ofVietNam, ASSESSMENT, RESULT, RESULT.replace("Result", "Outcome"))))
                .isEqualTo("VN");
        assertThat(whose(edited(TRACING, ">Find the family", ">Look for the family")))
                .isEqualTo("region");
        assertThat(whose(edited(ASSESSMENT, RESULT, RESULT.replace("Result", "Outcome"))))
                .isEqualTo("region");
    }

    @Test
    void a_way_is_theirs_for_whom_it_is_taken() {
        // given
        var ofVietNam = edited(WARNING, "sameCountry == true and risk", "originCountry == 'VN' and risk");

        // then
        assertThat(whose(PACKAGED, ofVietNam)).isEqualTo("VN region");
        assertThat(whose(ofVietNam, edited(ofVietNam, WARNING, "'VN' and risk", "'VN' or risk")))
                .isEqualTo("VN");
    }

    @Test
    void a_step_that_leaves_a_countrys_own_deadline_is_that_countrys_too() {
        var key = "camunda:dueDate=\"nationalityVerification\"";
        assertThat(whose(edited(NATIONALITY, key, key.replace("nationalityV", "otherV"))))
                .isEqualTo("VN region");
    }

    @Test
    void each_change_that_is_told_says_whose_it_is() {
        // given
        var screening = rule("rule_screening");
        var changed = cell("rule_nationalityVerificationVN", "amount", "60")
                .replace(screening, screening.replace("<text>24<", "<text>48<"));
        var files = PACKAGED.with(DEADLINES, changed.getBytes(UTF_8));

        // when
        var owners = ChangeOwners.between(PACKAGED, files, COUNTRIES, OWN_DEADLINES);

        // then
        assertThat(Comparison.of(PACKAGED, files).stream()
                        .collect(Collectors.toMap(ProcedureChange::element, change -> owners.of(change)
                                .codes())))
                .isEqualTo(
                        Map.of("rule_nationalityVerificationVN", List.of("VN"), "rule_screening", List.of("region")));
    }

    @Test
    void what_means_the_same_is_nobodys_and_a_drawing_is_the_regions() {
        var model = PACKAGED.text(TRACING);
        var moved = model.replaceFirst("<dc:Bounds x=\"(\\d+)\"", "<dc:Bounds x=\"1$1\"");
        assertThat(moved).isNotEqualTo(model);
        assertThat(whose(PACKAGED, PACKAGED)).isEmpty();
        assertThat(whose(PACKAGED, PACKAGED.with(TRACING, moved.getBytes(UTF_8))))
                .isEqualTo("region");
    }

    private static String whose(String deadlines) {
        return whose(PACKAGED, PACKAGED.with(DEADLINES, deadlines.getBytes(UTF_8)));
    }

    private static String whose(SopFiles changed) {
        return whose(PACKAGED, changed);
    }

    private static String whose(SopFiles before, SopFiles after) {
        return String.join(
                " ",
                ChangeOwners.between(before, after, COUNTRIES, OWN_DEADLINES)
                        .all()
                        .codes());
    }

    private static SopFiles edited(String file, String words, String others) {
        return edited(PACKAGED, file, words, others);
    }

    private static SopFiles edited(SopFiles files, String file, String words, String others) {
        assertThat(files.text(file)).contains(words);
        return files.with(file, files.text(file).replace(words, others).getBytes(UTF_8));
    }

    private static String deadlines() {
        return PACKAGED.text(DEADLINES);
    }

    private static String rule(String id) {
        var found = Pattern.compile("(?s)<rule id=\"" + id + "\">.*?</rule>").matcher(deadlines());
        assertThat(found.find()).as(id).isTrue();
        return found.group();
    }

    private static String cell(String rule, String column, String cell) {
        var text = rule(rule);
        var changed =
                text.replaceAll("(<(?:in|out)putEntry id=\"[A-Za-z_]*_" + column + "\">\\s*<text>)[^<]*", "$1" + cell);
        assertThat(changed).isNotEqualTo(text);
        return deadlines().replace(text, changed);
    }
}
