package org.homeward.engine.modelset.meaning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.engine.wall.ExpressionVariables;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * The questions of a set of models, and the answers that its models read.
 *
 * @param forms the forms of all steps, then those that belong to no step
 * @param processes the processes with all that is in them
 * @param decisions the tables
 * @param purposes what a consent can be for
 */
public record QuestionsOfModelSet(
        List<FormAtStep> forms,
        List<ProcessOrDecision> processes,
        List<ProcessOrDecision> decisions,
        Set<String> purposes) {

    private static final Set<String> EXPRESSIONS =
            Set.of("bpmn:conditionExpression", "bpmn:completionCondition", "bpmn:timeDate", "camunda:inputParameter");

    public QuestionsOfModelSet {
        forms = List.copyOf(forms);
        processes = List.copyOf(processes);
        decisions = List.copyOf(decisions);
        purposes = Set.copyOf(purposes);
    }

    /** Whether a form asks this. */
    public boolean asks(String key) {
        return forms.stream().anyMatch(form -> form.question(key).isPresent());
    }

    /** The variables that a way, a message, a call or a time goes by. */
    Set<String> read() {
        var read = new TreeSet<String>();
        processes.forEach(process ->
                process.element().all().flatMap(QuestionsOfModelSet::read).forEach(read::add));
        return read;
    }

    private static Stream<String> read(XmlElement element) {
        if (EXPRESSIONS.contains(element.name())) {
            return ExpressionVariables.ofJuel(element.text()).stream();
        }
        if (element.is("camunda:property")) {
            return element
                    .attribute("name")
                    .filter("sentIf"::equals)
                    .flatMap(sent -> element.attribute("value"))
                    .stream();
        }
        if (element.is("camunda:in")) {
            return Stream.concat(element.attribute("source").stream(), of(element, "sourceExpression"));
        }
        return element.is("bpmn:userTask") ? of(element, "camunda:dueDate") : Stream.empty();
    }

    private static Stream<String> of(XmlElement element, String attribute) {
        return ExpressionVariables.ofJuel(element.attribute(attribute).orElse("")).stream();
    }
}
