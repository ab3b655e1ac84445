package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.procedures.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SopDeadlinesTest {

    private static final Path TABLE = Path.of("processes/deadlines/sopDeadlines.dmn");
    private static final Pattern KEYS =
            Pattern.compile("camunda:dueDate=\"([a-z][A-Za-z]*)\"|name=\"answerDue\" value=\"([a-z][A-Za-z]*)\"");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Directory directory = PackagedDirectory.read();
    private final DmnDecision decision = decision();

    @TestFactory
    Stream<DynamicTest> each_row_answers_its_own_case() {
        return Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class).stream()
                .map(row -> DynamicTest.dynamicTest(row.getId(), () -> {
                    // given
                    var inputs = texts(row);

                    // when
                    var rule = rule(inputs.get(0), country(inputs), inputs.get(2), "true".equals(inputs.get(3)));

                    // then
                    assertThat(rule.source()).isEqualTo(row.getDescription().getTextContent());
                    assertThat(directory.source(rule.source())).isPresent();
                    assertThat(rule.isDefault()).isEqualTo(!rule.source().startsWith("D"));
                    assertThat(rule.ladder().isEmpty()).isEqualTo(rule.kind() == DeadlineKind.personDecides);
                }));
    }

    @Test
    void no_row_fits_a_key_that_does_not_exist() {
        assertThat(evaluate("noSuchKey", "TH", "TH-KH", false)).isNull();
    }

    @Test
    void each_key_of_the_models_has_a_row_for_each_country_also_one_that_no_row_names() throws IOException {
        for (var key : keysOfModels()) {
            assertThat(evaluate(key, "TH", "TH-KH", ofChildrenOnly(key)))
                    .as(key)
                    .isNotNull();
            assertThat(evaluate(key, "KH", "TH-KH", ofChildrenOnly(key)))
                    .as(key)
                    .isNotNull();
            assertThat(evaluate(key, "XA", "XA-KH", ofChildrenOnly(key)))
                    .as(key)
                    .isNotNull();
        }
    }

    private static boolean ofChildrenOnly(String key) {
        return Set.of("guardianAppointment", "bestInterests").contains(key);
    }

    @ParameterizedTest
    @CsvSource({"P7, familyTracing", "D9, nationalityVerification", "familyTracing, familyTracing"})
    void sop_facts_ids_are_understood(String id, String key) {
        assertThat(DeadlineKeys.of(id)).isEqualTo(key);
    }

    @Test
    void viet_nams_own_rule_stands_before_the_default() {
        assertThat(rule("nationalityVerification", "VN", "TH-VN", false).source())
                .isEqualTo("D9");
        assertThat(rule("identityCheck", "VN", "TH-VN", false).source()).isEqualTo("D10");
        assertThat(rule("nationalityVerification", "KH", "TH-KH", false).source())
                .isEqualTo("P8");
    }

    @ParameterizedTest
    @CsvSource({"returnChoice", "returnConsent", "consentRenewal", "localStay", "reflectionPeriod"})
    void what_waits_for_the_person_is_never_due(String key) {
        assertThat(rule(key, "TH", "TH-KH", false).kind()).isEqualTo(DeadlineKind.personDecides);
    }

    private DeadlineRule rule(String key, String country, String corridor, boolean child) {
        return DeadlineRule.of(key, evaluate(key, country, corridor, child));
    }

    private Map<String, Object> evaluate(String key, String country, String corridor, boolean child) {
        var inputs = new HashMap<String, Object>();
        inputs.put("deadlineKey", key);
        inputs.put("country", country);
        inputs.put("corridor", corridor);
        inputs.put("child", child);
        var result = ENGINE.evaluateDecisionTable(decision, inputs).getFirstResult();
        return result == null ? null : result.getEntryMap();
    }

    private static DmnDecision decision() {
        try (var file = Files.newInputStream(TABLE)) {
            return ENGINE.parseDecision(Decision.SOP_DEADLINES, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Rule row) {
        var texts = new ArrayList<String>();
        row.getInputEntries()
                .forEach(entry -> texts.add(entry.getTextContent().strip().replace("\"", "")));
        return texts;
    }

    /** A country that none but the row itself names. */
    private static String country(List<String> inputs) {
        return "-".equals(inputs.get(1)) ? "XX" : inputs.get(1);
    }

    private static TreeSet<String> keysOfModels() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("processes"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                var matcher = KEYS.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        return keys;
    }
}
