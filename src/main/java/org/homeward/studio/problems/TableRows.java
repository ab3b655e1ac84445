package org.homeward.studio.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.RawDecisionTable;

/**
 * A decision table as it is written, cell by cell.
 *
 * @param outputs the names of its outputs in their order
 */
record TableRows(String id, String hitPolicy, List<String> outputs, List<Row> rows) {

    /** The first table of a file, empty if it can't be read or has none. */
    static Optional<TableRows> of(byte[] file) {
        return RawDecisionTable.of(file).stream().findFirst().map(TableRows::read);
    }

    private static TableRows read(RawDecisionTable table) {
        var rows = table.rules().stream()
                .map(rule -> new Row(rule.attribute("id").orElse(""), table.conditions(rule), table.answers(rule)))
                .toList();
        return new TableRows(table.id(), table.hitPolicy(), table.answered(), rows);
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

        /** The value with which an input cell compares, without its quotation marks; empty for anything. */
        String input(String name) {
            var cell = inputs.getOrDefault(name, "");
            return cell.equals("-") ? "" : cell.replace("\"", "");
        }

        /** The answer of one output, if it is a constant. */
        Optional<Object> answer(String output) {
            return constant(outputs.getOrDefault(output, ""));
        }

        /** The outputs of the row: texts, numbers and a yes or no; a cell that is no constant isn't there. */
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
