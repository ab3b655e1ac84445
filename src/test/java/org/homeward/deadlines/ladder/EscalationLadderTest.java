package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.engine.models.Decisions;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of ladders; that each rule fires for its own case is in {@code DecisionRulesTest}. */
@WholeRun
class EscalationLadderTest {

    private static final Path FOLDER = Path.of("processes/deadlines");

    private final Map<String, List<LadderRung>> ladders = ladders();

    @Test
    void each_ladder_that_a_deadline_names_is_there() {
        assertThat(Dmn.readModelFromFile(FOLDER.resolve("sopDeadlines.dmn").toFile())
                        .getModelElementsByType(Rule.class))
                .extracting(row -> cell(row, outputs("sopDeadlines.dmn").indexOf("ladder")))
                .filteredOn(ladder -> !ladder.isEmpty())
                .isNotEmpty()
                .allMatch(ladders::containsKey);
    }

    @Test
    void each_ladder_goes_up_without_a_gap() {
        assertThat(ladders).hasSizeGreaterThan(12);
        assertThat(ladders.values()).allSatisfy(rungs -> assertThat(rungs)
                .extracting(LadderRung::level)
                .containsExactlyElementsOf(Stream.iterate(0, level -> level + 1)
                        .limit(rungs.size())
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void each_kind_has_its_ladder_and_what_the_person_decides_has_none(DeadlineKind kind) {
        // when
        var ladder = LadderKeyByDeadlineKind.of(kind, "holder");

        // then
        if (kind == DeadlineKind.personDecides) {
            assertThat(ladder).as("R2").isEmpty();
        } else {
            assertThat(ladder).hasValueSatisfying(key -> assertThat(ladders).containsKey(key));
        }
    }

    @Test
    void r15_before_and_at_a_limit_on_custody_supervisor_and_data_protection_officer_are_told() {
        assertThat(ladders.get(
                        LadderKeyByDeadlineKind.of(DeadlineKind.custodyMax, "").orElseThrow()))
                .hasSize(2)
                .allSatisfy(rung ->
                        assertThat(rung.who()).contains(RungAddressee.supervisor, RungAddressee.dataProtectionOfficer));
    }

    @Test
    void all_rows_say_that_they_are_proposed_only() {
        var isDefault = outputs("escalationLadder.dmn").indexOf("isDefault");
        assertThat(rules()).isNotEmpty().allSatisfy(row -> assertThat(cell(row, isDefault))
                .isEqualTo("true"));
    }

    private static Map<String, List<LadderRung>> ladders() {
        var names = outputs("escalationLadder.dmn");
        return rules().collect(Collectors.groupingBy(
                row -> input(row, 0),
                LinkedHashMap::new,
                Collectors.mapping(row -> rung(row, names), Collectors.toList())));
    }

    private static LadderRung rung(Rule row, List<String> names) {
        var outputs = new LinkedHashMap<String, Object>();
        names.forEach(name -> outputs.put(name, cell(row, names.indexOf(name))));
        return LadderRung.of(
                Integer.parseInt(input(row, 1)),
                new Decisions.Fired(outputs, row.getDescription().getTextContent()));
    }

    private static Stream<Rule> rules() {
        return Dmn.readModelFromFile(FOLDER.resolve("escalationLadder.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream();
    }

    private static List<String> outputs(String file) {
        return Dmn.readModelFromFile(FOLDER.resolve(file).toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getOutputs()
                .stream()
                .map(Output::getName)
                .toList();
    }

    private static String input(Rule row, int index) {
        return text(List.copyOf(row.getInputEntries()).get(index).getTextContent());
    }

    private static String cell(Rule row, int index) {
        return text(List.copyOf(row.getOutputEntries()).get(index).getTextContent());
    }

    private static String text(String cell) {
        return cell.strip().replace("\"", "");
    }
}
