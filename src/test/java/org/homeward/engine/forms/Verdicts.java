package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.shared.InvalidContentException.FieldProblem;

/**
 * Compares the viewer's and the server's verdict on a submission. The viewer has no message for a value that a field
 * can't take, it puts another one (or none) in its place: there the server must refuse, and nowhere else.
 */
final class Verdicts {

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("form.required", "required"),
            Map.entry("form.tooSmall", "min"),
            Map.entry("form.tooLarge", "max"),
            Map.entry("form.tooEarly", "tooEarly"),
            Map.entry("form.tooLate", "tooLate"),
            Map.entry("form.tooShort", "minLength"),
            Map.entry("form.tooLong", "maxLength"),
            Map.entry("form.notAPhone", "phone"),
            Map.entry("form.notAMail", "email"),
            Map.entry("form.notAnInteger", "integer"),
            Map.entry("form.tooManyDecimals", "decimals"),
            Map.entry("form.notAStep", "step"));

    private static final Set<String> NOT_TAKEN =
            Set.of("form.wrongType", "form.notAnOption", "form.notADate", "form.notANumber");

    private final FormDefinition form;
    private final Set<String> readonly = new HashSet<>();

    Verdicts(FormDefinition form) {
        this.form = form;
        collect(form.components(), "");
    }

    private void collect(List<FormComponent> components, String above) {
        for (var component : components) {
            if (component.readonly()) {
                readonly.add(above + component.key());
            }
            collect(component.components(), component.isList() ? component.path() + "." : above);
        }
    }

    /** What differs; twice over: for the submission, and for what the page would send of it. */
    List<String> differences(Map<String, Object> submission, ViewerVerdict viewer) {
        var differences = new ArrayList<String>();
        var shown = ServerView.shown(form, submission);
        if (!shown.equals(viewer.shown())) {
            differences.add("shown: " + without(viewer.shown(), shown) + " in the viewer only, "
                    + without(shown, viewer.shown()) + " on the server only");
        }
        compare(submission, viewer, differences);
        compare(viewer.data(), viewer, differences);
        return differences;
    }

    private void compare(Map<String, Object> given, ViewerVerdict viewer, List<String> differences) {
        var server = new FormCheck().check(form, given, PackagedForms.DAYS);
        var problems = server.problems().stream()
                .collect(Collectors.groupingBy(
                        FieldProblem::field,
                        HashMap::new,
                        Collectors.mapping(FieldProblem::messageKey, Collectors.toCollection(TreeSet::new))));
        var sent = Leaves.of(viewer.data());
        var stored = Leaves.of(server.values());
        var places = new TreeMap<String, Place>();
        for (var names : List.of(problems.keySet(), viewer.errors().keySet(), sent.keySet(), stored.keySet())) {
            names.forEach(name -> places.computeIfAbsent(
                    name,
                    at -> new Place(
                            Leaves.of(given).get(at),
                            sent.get(at),
                            stored.get(at),
                            problems.getOrDefault(at, new TreeSet<>()),
                            new TreeSet<>(viewer.errors().getOrDefault(at, List.of())))));
        }
        places.forEach((name, place) -> {
            if (place.differs(readonly.contains(name.replaceAll("\\.[0-9]+\\.", "."))) && !below(name, problems)) {
                differences.add(name + ": " + place);
            }
        });
    }

    /** The fields of what was no row, the rows of what was no list. */
    private static boolean below(String name, Map<String, ? extends Set<String>> problems) {
        return problems.keySet().stream()
                .filter(at -> problems.get(at).contains("form.wrongType"))
                .anyMatch(at -> name.startsWith(at + ".") || at.matches("\\Q" + name + "\\E\\.[0-9]+"));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private record Place(String given, String sent, String stored, TreeSet<String> problems, TreeSet<String> errors) {

        boolean differs(boolean readonly) {
            if (problems.stream().anyMatch(NOT_TAKEN::contains)) {
                return given != null && given.equals(sent);
            }
            var same = problems.stream().map(key -> SAME.getOrDefault(key, key)).collect(Collectors.toSet());
            return !same.equals(errors) || !readonly && !String.valueOf(sent).equals(String.valueOf(stored));
        }
    }
}
