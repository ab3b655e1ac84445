package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.procedures.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of each decision fires for a case of its own and names a known source; {@code sopDeadlines} has its own test. */
class DecisionRulesTest {

    private static final Pattern NUMBER = Pattern.compile("(>=|<)? ?(\\d+)");

    private final Directory directory = PackagedDirectory.read();
    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine = engine();

    @TestFactory
    Stream<DynamicTest> each_rule_fires_for_its_own_case_and_names_its_source() throws IOException {
        return tables().flatMap(table -> table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(table.key() + " " + row.getId(), () -> {
                    // when
                    evaluate(table, table.inputsOf(row));

                    // then
                    assertThat(fired).contains(row.getId());
                    assertThat(row.getDescription().getTextContent().split(";"))
                            .allSatisfy(source ->
                                    assertThat(directory.source(source.strip())).isPresent());
                })));
    }

    @ParameterizedTest
    @CsvSource({
        "nextAfterDecision, 'identificationOutcome=unheardOf'",
        "visitSchedule, 'child=false,risk=low,visitsDone=99'",
        "visitSchedule, 'child=true,risk=low,visitsDone=99'",
        "serviceRouting, 'service=unheardOf,urgency=OneDay'",
        "serviceRouting, 'service=health,urgency=unheardOf'",
        "escalationLadder, 'ladder=unheardOf,level=0'",
        "escalationLadder, 'ladder=holder,level=99'"
    })
    void a_case_that_no_rule_knows_gets_no_answer(String key, String given) throws IOException {
        // given
        var table =
                tables().filter(known -> known.key().equals(key)).findFirst().orElseThrow();
        var inputs = table.anything();
        Stream.of(given.split(",")).map(pair -> pair.split("=")).forEach(pair -> inputs.put(pair[0], value(pair[1])));

        // when
        evaluate(table, inputs);

        // then
        assertThat(fired).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,0,0,false,possible",
        "0,1,0,0,false,possible",
        "0,0,0,0,true,needsReview",
        "0,0,0,0,false,notApparent"
    })
    void strong_signs_and_a_declined_interview_never_end_in_not_apparent(
            int dimensions, int strong, int medium, int weak, boolean declined, String expected) throws IOException {
        // given
        var table = tables().filter(known -> known.key().equals(Decision.SCREENING_RESULT))
                .findFirst()
                .orElseThrow();
        var inputs = table.anything();
        inputs.putAll(Map.of(
                "positiveDimensions", dimensions,
                "strongIndicators", strong,
                "mediumIndicators", medium,
                "weakIndicators", weak,
                "interviewDeclined", declined));

        // when
        var result = evaluate(table, inputs);

        // then
        assertThat(result).isEqualTo(expected);
    }

    private Object evaluate(Table table, Map<String, Object> inputs) throws IOException {
        fired.clear();
        try (var file = Files.newInputStream(table.file())) {
            var result = engine.evaluateDecisionTable(engine.parseDecision(table.key(), file), inputs);
            return result.isEmpty() ? null : result.getFirstResult().get(table.firstOutput());
        }
    }

    private static Stream<Table> tables() throws IOException {
        return Files.walk(Path.of("processes"))
                .filter(file -> file.toString().endsWith(".dmn") && !file.endsWith("sopDeadlines.dmn"))
                .sorted()
                .map(Table::of);
    }

    private DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        return configuration.buildEngine();
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(fired::add);
    }

    private static Object value(String text) {
        return switch (text) {
            case "true", "false" -> Boolean.valueOf(text);
            default -> text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
        };
    }

    private record Table(Path file, String key, List<Input> inputs, List<Rule> rows, String firstOutput) {

        static Table of(Path file) {
            var model = Dmn.readModelFromFile(file.toFile());
            var table =
                    model.getModelElementsByType(DecisionTable.class).iterator().next();
            return new Table(
                    file,
                    file.getFileName().toString().replace(".dmn", ""),
                    List.copyOf(table.getInputs()),
                    List.copyOf(table.getRules()),
                    table.getOutputs().iterator().next().getName());
        }

        /** A case in which nothing speaks for any rule. */
        Map<String, Object> anything() {
            var values = new HashMap<String, Object>();
            inputs.forEach(input -> values.put(name(input), neutral(input)));
            return values;
        }

        Map<String, Object> inputsOf(Rule row) {
            var entries = List.copyOf(row.getInputEntries());
            var values = anything();
            if (entries.stream()
                    .allMatch(entry -> entry.getTextContent().strip().equals("-"))) {
                values.replaceAll((name, neutral) -> null); // the row for a case of which nothing is known
            }
            for (var index = 0; index < entries.size(); index++) {
                var cell = entries.get(index).getTextContent().strip();
                if (!cell.equals("-")) {
                    values.put(name(inputs.get(index)), fitting(cell));
                }
            }
            return values;
        }

        private static Object fitting(String cell) {
            var number = NUMBER.matcher(cell);
            if (number.matches()) {
                var bound = Integer.parseInt(number.group(2));
                return "<".equals(number.group(1)) ? bound - 1 : bound;
            }
            return cell.startsWith("not(") ? "TH" : value(cell.split(",")[0].replace("\"", "")); // of several the first
        }

        private static Object neutral(Input input) {
            return switch (input.getInputExpression().getTypeRef()) {
                case "boolean" -> false;
                case "number", "integer" -> 0;
                default -> "";
            };
        }

        private static String name(Input input) {
            return input.getInputExpression().getTextContent().strip();
        }
    }
}
