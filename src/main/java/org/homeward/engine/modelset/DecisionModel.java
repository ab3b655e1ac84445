package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.ExpressionVariables;
import org.homeward.engine.wall.reading.Element;

/** A decision table of a set. */
record DecisionModel(String file, Element decision) {

    String id() {
        return decision.attribute("id").orElse("");
    }

    /** The expressions that say what each column compares. */
    Stream<Element> inputs() {
        return ModelElements.below(decision, List.of("dmn:decisionTable", "dmn:input"), "dmn:inputExpression");
    }

    /** The variables of an input expression. */
    static Set<String> variables(Element input) {
        return input.children("dmn:text")
                .flatMap(text -> ExpressionVariables.ofFeel(text.text()).stream())
                .collect(Collectors.toSet());
    }

    /** The texts that the first column compares with. */
    Set<String> firstColumn() {
        return rules().flatMap(rule -> rule.children("dmn:inputEntry").limit(1))
                .map(DecisionModel::text)
                .collect(Collectors.toSet());
    }

    /** The cells of an output. */
    List<Element> outputs(String name) {
        var names = ModelElements.below(decision, List.of("dmn:decisionTable"), "dmn:output")
                .map(output -> output.attribute("name").orElse(""))
                .toList();
        var column = names.indexOf(name);
        return column < 0
                ? List.of()
                : rules().flatMap(rule ->
                                rule.children("dmn:outputEntry").skip(column).limit(1))
                        .toList();
    }

    /** What a cell holds, without its quotation marks. */
    static String text(Element cell) {
        return cell.children("dmn:text")
                .map(text -> text.text().replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private Stream<Element> rules() {
        return ModelElements.below(decision, List.of("dmn:decisionTable"), "dmn:rule");
    }
}
