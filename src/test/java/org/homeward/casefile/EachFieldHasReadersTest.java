package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.DirectoryFiles;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;
import org.junit.jupiter.api.Test;

/**
 * Nothing is asked of a person that nobody reads: for each field of each form the test tells who reads it where, on the page
 * of what is known and in the forms of which steps, by function, side and consent.
 */
class EachFieldHasReadersTest {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:camunda:)?(id|formRef|candidateGroups)=\"([^\"]*)\"");
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
    private final Map<String, Set<String>> functionsOfRoles = functionsOfRoles();

    @Test
    void each_field_of_the_case_file_has_somebody_who_reads_it() throws IOException {
        // given
        var steps = steps();
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
    private List<String> page(FieldKey field, Side side) {
        return FUNCTIONS.stream()
                .map(function -> Map.entry(function, matrix.rule(field, function)))
                .filter(rule -> rule.getValue().everywhere()
                        && (may(rule.getValue(), side) || rule.getValue().ownSide()))
                .map(rule -> rule.getKey() + consents(rule.getValue()))
                .toList();
    }

    /** In whose form it is shown: of steps on the same side, whose role's agencies may see it there. */
    private List<String> forms(FieldKey field, Side side, List<Step> asking) {
        return asking.stream()
                .filter(step -> step.sides().contains(side))
                .flatMap(step -> functionsOfRoles.getOrDefault(step.role(), Set.of("other")).stream()
                        .map(function -> Map.entry(function, matrix.rule(field, function)))
                        .filter(rule -> may(rule.getValue(), side))
                        .map(rule -> step.id() + " (" + rule.getKey() + consents(rule.getValue()) + ")"))
                .distinct()
                .toList();
    }

    private static boolean may(AccessRule rule, Side side) {
        return !rule.never() && rule.sides().contains(side);
    }

    private static String consents(AccessRule rule) {
        return rule.consents().isEmpty()
                ? ""
                : rule.consents().stream().map(Purpose::name).sorted().collect(Collectors.joining("+", " with ", ""));
    }

    private static Set<Side> sides(String form, List<Step> steps) {
        var sides = new TreeSet<Side>();
        steps.stream().filter(step -> step.form().equals(form)).forEach(step -> sides.addAll(step.sides()));
        // what belongs to no step is answered where the person is
        return sides.isEmpty() ? Set.of(Side.host) : sides;
    }

    /** The steps whose form has the field, to be answered or only shown, by field. */
    private static Map<String, List<Step>> asking(List<Step> steps) {
        var asking = new TreeMap<String, List<Step>>();
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

    private static List<Step> steps() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(EachFieldHasReadersTest::steps)
                    .toList();
        }
    }

    private static Stream<Step> steps(Path model) {
        try {
            return USER_TASK.matcher(Files.readString(model)).results().map(task -> {
                var attributes = ATTRIBUTE
                        .matcher(task.group(1))
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, two) -> one));
                return Step.of(
                        attributes.get("id"),
                        attributes.getOrDefault("formRef", ""),
                        attributes.get("candidateGroups"));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> functionsOfRoles() {
        var agencies = new TreeMap<String, Set<String>>();
        DirectoryFiles.table("classpath:directory/agencies.csv")
                .forEach(row -> agencies.put(
                        row.text("code"),
                        Stream.of(row.textOrEmpty("functions").split(";"))
                                .filter(function -> !function.isBlank())
                                .collect(Collectors.toSet())));
        var roles = new TreeMap<String, Set<String>>();
        DirectoryFiles.table("classpath:directory/routing.csv")
                .forEach(row -> roles.computeIfAbsent(row.text("role"), none -> new TreeSet<>())
                        .addAll(agencies.getOrDefault(row.text("agency"), Set.of())));
        return roles;
    }

    /** A step of a model, with the sides on which it may lie: one whose side is a variable may lie on either. */
    private record Step(String id, String form, String role, Set<Side> sides) {

        static Step of(String id, String form, String group) {
            var parts = String.valueOf(group).split("\\.", 2);
            var sides =
                    switch (parts[0]) {
                        case "destination" -> Set.of(Side.host);
                        case "origin" -> Set.of(Side.origin);
                        default -> Set.of(Side.host, Side.origin);
                    };
            return new Step(id, form, parts.length < 2 ? "" : parts[1], sides);
        }
    }
}
