package org.homeward.deadlines.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.Element;
import org.homeward.engine.wall.reading.Unreadable;
import org.homeward.engine.wall.reading.XmlReader;

/**
 * A rule of a decision table.
 *
 * @param decision the table's id
 * @param cells what its cells hold, by the input's expression or the output's name; empty where any value fits
 */
record TableRow(String decision, Map<String, String> cells) {

    /** The rules of all tables among the files, in their order; a file that can't be read has none. */
    static List<TableRow> of(Map<String, byte[]> files) {
        var rows = new ArrayList<TableRow>();
        files.forEach((name, content) -> {
            if (name.endsWith(".dmn")) {
                read(content).forEach(rows::add);
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

    private static Stream<TableRow> read(byte[] content) {
        try {
            return XmlReader.read(content).children("dmn:decision").flatMap(TableRow::rows);
        } catch (Unreadable broken) {
            return Stream.empty();
        }
    }

    private static Stream<TableRow> rows(Element decision) {
        return decision.children("dmn:decisionTable").flatMap(table -> {
            var names = Stream.concat(
                            table.children("dmn:input").map(input -> text(input, "dmn:inputExpression")),
                            table.children("dmn:output")
                                    .map(output -> output.attribute("name").orElse("")))
                    .toList();
            return table.children("dmn:rule")
                    .map(rule -> new TableRow(decision.attribute("id").orElse(""), cells(rule, names)));
        });
    }

    private static Map<String, String> cells(Element rule, List<String> names) {
        var cells = new LinkedHashMap<String, String>();
        var entries = Stream.concat(rule.children("dmn:inputEntry"), rule.children("dmn:outputEntry"))
                .toList();
        for (int i = 0; i < Math.min(entries.size(), names.size()); i++) {
            var text = ownText(entries.get(i));
            cells.put(names.get(i), text.equals("-") ? "" : text);
        }
        return cells;
    }

    private static String text(Element element, String child) {
        return element.children(child).map(TableRow::ownText).findFirst().orElse("");
    }

    private static String ownText(Element element) {
        return element.children("dmn:text").map(Element::text).findFirst().orElse("");
    }
}
