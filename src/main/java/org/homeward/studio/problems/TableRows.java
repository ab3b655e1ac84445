package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.Element;
import org.homeward.engine.wall.reading.Unreadable;
import org.homeward.engine.wall.reading.XmlReader;

/**
 * A decision table as it is written, cell by cell.
 *
 * @param outputs the names of its outputs in their order
 */
record TableRows(String id, String hitPolicy, List<String> outputs, List<Row> rows) {

    /** The first decision of a file, empty if it can't be read or has none. */
    static Optional<TableRows> of(byte[] file) {
        try {
            return XmlReader.read(file)
                    .children("dmn:decision")
                    .flatMap(decision -> decision.children("dmn:decisionTable").map(table -> read(decision, table)))
                    .findFirst();
        } catch (Unreadable toldByTheWall) {
            return Optional.empty();
        }
    }

    private static TableRows read(Element decision, Element table) {
        var inputs = table.children("dmn:input")
                .flatMap(input -> input.children("dmn:inputExpression"))
                .map(TableRows::text)
                .toList();
        var outputs = table.children("dmn:output")
                .map(output -> output.attribute("name").orElse(""))
                .toList();
        var rows = table.children("dmn:rule")
                .map(rule -> new Row(
                        rule.attribute("id").orElse(""),
                        cells(inputs, rule.children("dmn:inputEntry")),
                        cells(outputs, rule.children("dmn:outputEntry"))))
                .toList();
        return new TableRows(
                decision.attribute("id").orElse(""),
                table.attribute("hitPolicy").orElse("UNIQUE"),
                outputs,
                rows);
    }

    private static Map<String, String> cells(List<String> columns, Stream<Element> entries) {
        var texts = new ArrayList<String>();
        entries.forEach(entry -> texts.add(text(entry)));
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size() && i < texts.size(); i++) {
            cells.put(columns.get(i), texts.get(i));
        }
        return cells;
    }

    private static String text(Element cell) {
        return cell.children("dmn:text")
                .map(Element::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    /**
     * A rule of a table.
     *
     * @param inputs the cells by the name that each compares
     * @param outputs the cells by the name of the output
     */
    record Row(String id, Map<String, String> inputs, Map<String, String> outputs) {

        private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

        /** What an input cell compares with, without its quotation marks; empty for anything. */
        String input(String name) {
            var cell = inputs.getOrDefault(name, "");
            return cell.equals("-") ? "" : cell.replace("\"", "");
        }

        /** What one output answers, if it is a constant. */
        Optional<Object> answer(String output) {
            return constant(outputs.getOrDefault(output, ""));
        }

        /** What the row answers: texts, numbers and a yes or no; what is no constant isn't there. */
        Map<String, Object> answers() {
            var answers = new TreeMap<String, Object>();
            outputs.forEach((name, cell) -> constant(cell).ifPresent(value -> answers.put(name, value)));
            return answers;
        }

        private static Optional<Object> constant(String cell) {
            if (TEXT.matcher(cell).matches()) {
                return Optional.of(cell.substring(1, cell.length() - 1));
            }
            if (NUMBER.matcher(cell).matches()) {
                return Optional.of(Integer.valueOf(cell));
            }
            return cell.equals("true") || cell.equals("false") ? Optional.of(Boolean.valueOf(cell)) : Optional.empty();
        }
    }
}
