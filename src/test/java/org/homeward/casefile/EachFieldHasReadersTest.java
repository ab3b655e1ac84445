package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.procedures.Purpose;
import org.junit.jupiter.api.Test;

/**
 * Nothing is asked of a person that nobody reads: for each field of each form the test tells who reads it where, on the page
 * of what is known and in the forms of which steps, by function, side and consent.
 */
class EachFieldHasReadersTest {

    private static final List<String> FUNCTIONS = List.of(
            "police",
            "identification",
            "shelter",
            "caseManager",
            "focalPoint",
            "provincialWelfare",
            "ngo",
            "supervisor",
            "other");

    private final AccessMatrix matrix = new AccessMatrix();
    private final StepsOfForms stepsOfForms = new StepsOfForms();

    @Test
    void each_field_of_the_case_file_has_somebody_who_reads_it() throws IOException {
        // given
        var steps = stepsOfForms.all();
        var asking = asking(steps);
        var lines = new ArrayList<>(List.of("form\tfield\tclass\tside\tpage of what is known\tforms of steps"));
        var unread = new ArrayList<String>();
        var tried = 0;

        // when
        for (var file : PackagedForms.files()) {
            var form = PackagedForms.read(file);
            var shown = form.shown();
            for (var field : form.fields()) {
                if (!field.inCaseFile() || shown.contains(field.key())) {
                    continue;
                }
                var key = FieldKey.of(field.key(), String.valueOf(field.category()));
                for (var side : sides(form.id(), steps)) {
                    var page = page(key, side);
                    var forms = forms(key, side, asking.getOrDefault(field.key(), List.of()));
                    tried += FUNCTIONS.size();
                    lines.add(String.join(
                            "\t",
                            form.id(),
                            field.key(),
                            key.category().name(),
                            side.name(),
                            String.join(", ", page),
                            String.join(", ", forms)));
                    if (page.isEmpty() && forms.isEmpty()) {
                        unread.add(form.id() + "." + field.key() + " on the side " + side);
                    }
                }
            }
        }

        // then
        var report = Files.createDirectories(Path.of("target/reports")).resolve("readers-of-fields.tsv");
        Files.write(report, lines, StandardCharsets.UTF_8);
        System.out.printf(
                "readers of fields: %d fields and sides, %d readers tried, %d without any%n",
                lines.size() - 1, tried, unread.size());
        assertThat(lines).hasSizeGreaterThan(400);
        assertThat(unread).isEmpty();
    }

    /** Who reads it on the page of what is known, with the consents that this needs. */
    private List<String> page(FieldKey field, BorderSide side) {
        return FUNCTIONS.stream()
                .map(function -> Map.entry(function, matrix.rule(field, function)))
                .filter(rule -> rule.getValue().everywhere()
                        && (may(rule.getValue(), side) || rule.getValue().ownSide()))
                .map(rule -> rule.getKey() + consents(rule.getValue()))
                .toList();
    }

    /** In whose form it is shown: of steps on the same side, whose role's agencies may see it there. */
    private List<String> forms(FieldKey field, BorderSide side, List<StepsOfForms.Step> asking) {
        return asking.stream()
                .filter(step -> step.sides().contains(side))
                .flatMap(step -> stepsOfForms.functionsOf(step.role()).stream()
                        .map(function -> Map.entry(function, matrix.rule(field, function)))
                        .filter(rule -> may(rule.getValue(), side))
                        .map(rule -> step.id() + " (" + rule.getKey() + consents(rule.getValue()) + ")"))
                .distinct()
                .toList();
    }

    private static boolean may(AccessRule rule, BorderSide side) {
        return !rule.never() && rule.sides().contains(side);
    }

    private static String consents(AccessRule rule) {
        return rule.consents().isEmpty()
                ? ""
                : rule.consents().stream().map(Purpose::name).sorted().collect(Collectors.joining("+", " with ", ""));
    }

    private static Set<BorderSide> sides(String form, List<StepsOfForms.Step> steps) {
        var sides = new TreeSet<BorderSide>();
        steps.stream().filter(step -> step.form().equals(form)).forEach(step -> sides.addAll(step.sides()));
        // what belongs to no step is answered where the person is
        return sides.isEmpty() ? Set.of(BorderSide.host) : sides;
    }

    /** The steps whose form has the field, to be answered or only shown, by field. */
    private static Map<String, List<StepsOfForms.Step>> asking(List<StepsOfForms.Step> steps) {
        var asking = new TreeMap<String, List<StepsOfForms.Step>>();
        for (var file : PackagedForms.files()) {
            var form = PackagedForms.read(file);
            for (var key : keys(form.fields(), Field::inCaseFile)) {
                steps.stream().filter(step -> step.form().equals(form.id())).forEach(step -> asking.computeIfAbsent(
                                key, none -> new ArrayList<>())
                        .add(step));
            }
        }
        return asking;
    }

    private static Set<String> keys(List<Field> fields, Predicate<Field> those) {
        return fields.stream().filter(those).map(Field::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
