package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.ExpressionVariables;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.XmlElement;

/** A decision table of a set. */
record DecisionModel(String file, RawDecisionTable table) {

    String id() {
        return table.id();
    }

    /** The expressions that say what each column compares. */
    Stream<XmlElement> inputs() {
        return table.inputs().stream().flatMap(input -> input.children("dmn:inputExpression"));
    }

    /** The variables of an input expression. */
    static Set<String> variables(XmlElement input) {
        return input.children("dmn:text")
                .flatMap(text -> ExpressionVariables.ofFeel(text.text()).stream())
                .collect(Collectors.toSet());
    }

    /** The texts that the first column compares with. */
    Set<String> firstColumn() {
        return table.rules().stream()
                .flatMap(rule -> rule.children("dmn:inputEntry").limit(1))
                .map(DecisionModel::text)
                .collect(Collectors.toSet());
    }

    /** The cells of an output. */
    List<XmlElement> outputs(String name) {
        var column = table.answered().indexOf(name);
        return column < 0
                ? List.of()
                : table.rules().stream()
                        .flatMap(rule ->
                                rule.children("dmn:outputEntry").skip(column).limit(1))
                        .toList();
    }

    /** The content of a cell, without its quotation marks. */
    static String text(XmlElement cell) {
        return RawDecisionTable.text(cell).replace("\"", "");
    }
}
