package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.DirectoryFiles;

/** The steps of the packaged models with their forms, and which functions the agencies have that hold their roles. */
final class StepsOfForms {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:camunda:)?(id|formRef|candidateGroups)=\"([^\"]*)\"");

    private final List<Step> steps = steps();
    private final Map<String, Set<String>> functionsOfRoles = functionsOfRoles();

    List<Step> all() {
        return steps;
    }

    Set<String> functionsOf(String role) {
        return functionsOfRoles.getOrDefault(role, Set.of("other"));
    }

    /** Who gets a form, by function and side. */
    Stream<Reader> functions(String form) {
        return steps.stream().filter(step -> step.form().equals(form)).flatMap(step -> functionsOf(step.role()).stream()
                .map(function -> new Reader(function, step.sides())));
    }

    private static List<Step> steps() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(StepsOfForms::steps)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
                        .addAll(agencies.getOrDefault(row.text("agency"), Set.of(row.text("agency")))));
        return roles;
    }

    /** A step of a model, with the sides on which it may lie: one whose side is a variable may lie on either. */
    record Step(String id, String form, String role, Set<BorderSide> sides) {

        static Step of(String id, String form, String group) {
            var parts = String.valueOf(group).split("\\.", 2);
            var sides =
                    switch (parts[0]) {
                        case "destination" -> Set.of(BorderSide.host);
                        case "origin" -> Set.of(BorderSide.origin);
                        default -> Set.of(BorderSide.host, BorderSide.origin);
                    };
            return new Step(id, form, parts.length < 2 ? "" : parts[1], sides);
        }
    }

    /** A function on the sides on which it gets a form. */
    record Reader(String function, Set<BorderSide> sides) {}
}
