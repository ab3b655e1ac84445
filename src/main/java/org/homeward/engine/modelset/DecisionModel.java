package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.Element;
import org.homeward.engine.wall.ExpressionVariables;

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
        return ModelElements.below(decision, List.of("dmn:decisionTable"), "dmn:rule")
                .flatMap(rule -> rule.children("dmn:inputEntry").limit(1))
                .flatMap(entry -> entry.children("dmn:text"))
                .map(text -> text.text().replace("\"", ""))
                .collect(Collectors.toSet());
    }
}
