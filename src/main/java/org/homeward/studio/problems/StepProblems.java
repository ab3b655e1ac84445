package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.DraftProblem.Severity;

/** The missing parts of a step: its instructions and due date; sides that are no country of ours; diagrams that no case runs through. */
final class StepProblems {

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})\\..*");

    private final Set<String> countries;
    private final List<DraftProblem> found = new ArrayList<>();

    StepProblems(Set<String> countries) {
        this.countries = countries;
    }

    List<DraftProblem> of(SopFiles draft) {
        ModelReader.each(draft, this::drawn);
        ModelReader.each(draft, (file, root) -> root.all().forEach(element -> {
            if (element.is("bpmn:userTask")) {
                step(file, element);
            }
            roles(element)
                    .map(COUNTRY::matcher)
                    .filter(role -> role.matches() && !countries.contains(role.group(1)))
                    .forEach(role -> add(file, element, Severity.error, "sideUnknown", role.group(1)));
        }));
        return found;
    }

    /** A diagram of another program says of itself that nothing runs it, and may hold parts that no case can. */
    private void drawn(String file, XmlElement root) {
        if (root.children("bpmn:process")
                .noneMatch(
                        process -> process.attribute("isExecutable").orElse("").equals("true"))) {
            add(file, root.children("bpmn:process").findFirst().orElse(root), Severity.error, "onlyDrawn");
        }
    }

    private void step(String file, XmlElement step) {
        if (step.children("bpmn:documentation")
                .allMatch(guidance -> guidance.text().isEmpty())) {
            add(file, step, Severity.warning, "guidanceMissing");
        }
        if (step.attribute("camunda:dueDate").filter(due -> !due.isBlank()).isEmpty()) {
            add(file, step, Severity.warning, "dueMissing");
        }
    }

    private static Stream<String> roles(XmlElement element) {
        var group = element.attribute("camunda:candidateGroups").stream();
        return element.is("camunda:property")
                ? element
                        .attribute("name")
                        .filter(name -> Set.of("from", "to").contains(name))
                        .flatMap(name -> element.attribute("value"))
                        .stream()
                : group;
    }

    private void add(String file, XmlElement element, Severity severity, String code, String... arguments) {
        var id = Stream.concat(Stream.of(element), element.ancestors())
                .flatMap(around -> around.attribute("id").stream())
                .findFirst()
                .orElse("");
        found.add(new DraftProblem(file, id, severity, code, List.of(arguments)));
    }
}
