package org.homeward.deadlines.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A rule of a decision table.
 *
 * @param decision the table's id
 * @param cells what its cells hold, by the input's expression or the output's name; empty where any value fits
 */
record DecisionTableRule(String decision, Map<String, String> cells) {

    /** The rules of all tables among the files, in their order; a file that can't be read has none. */
    static List<DecisionTableRule> of(Map<String, byte[]> files) {
        var rows = new ArrayList<DecisionTableRule>();
        files.forEach((name, content) -> {
            if (name.endsWith(".dmn")) {
                RawDecisionTable.of(content)
                        .forEach(table -> table.rules().forEach(rule -> rows.add(row(table, rule))));
            }
        });
        return rows;
    }

    String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    /** The texts of a cell that lists several. */
    List<String> texts(String name) {
        return Stream.of(cell(name).split(","))
                .map(text -> text.strip().replace("\"", ""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static DecisionTableRule row(RawDecisionTable table, XmlElement rule) {
        var cells = new LinkedHashMap<>(table.conditions(rule));
        cells.putAll(table.answers(rule));
        cells.replaceAll((name, text) -> text.equals("-") ? "" : text);
        return new DecisionTableRule(table.id(), cells);
    }
}
