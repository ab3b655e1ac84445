package org.homeward.studio.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.XmlElement;

/** A decision table: its columns, and its rules by id. */
record ComparedDecisionTable(XmlElement decision, List<Column> columns, Map<String, XmlElement> rules) {

    static List<ComparedDecisionTable> of(XmlElement root) {
        return RawDecisionTable.of(root).stream()
                .map(ComparedDecisionTable::table)
                .toList();
    }

    private static ComparedDecisionTable table(RawDecisionTable table) {
        var inputs = table.inputs().stream()
                .map(input -> new Column(
                        input.attribute("id").orElse(""),
                        input.children("dmn:inputExpression")
                                .map(ComparedDecisionTable::text)
                                .findFirst()
                                .orElse(""),
                        input.attribute("label").orElse("")));
        var outputs = table.outputs().stream()
                .map(output -> new Column(
                        output.attribute("id").orElse(""),
                        output.attribute("name").orElse(""),
                        output.attribute("label").orElse("")));
        var rules = new LinkedHashMap<String, XmlElement>();
        table.rules().forEach(rule -> rules.put(rule.attribute("id").orElse(""), rule));
        return new ComparedDecisionTable(
                table.decision(), Stream.concat(inputs, outputs).toList(), rules);
    }

    String id() {
        return decision.attribute("id").orElse("");
    }

    ChangeTerm name() {
        return ChangeTerm.of(ChangeTerm.Kind.table, id() + "|" + written());
    }

    /** The name as the file has it. */
    String written() {
        return decision.attribute("name").orElse(id());
    }

    /** By column; without quotation marks, and the note of the rule as {@code annotation}. */
    Map<String, String> cells(XmlElement rule) {
        var cells = new LinkedHashMap<String, String>();
        var entries = rule.children().stream()
                .filter(child -> child.is("dmn:inputEntry", "dmn:outputEntry"))
                .toList();
        for (int i = 0; i < Math.min(entries.size(), columns.size()); i++) {
            cells.put(columns.get(i).name(), text(entries.get(i)));
        }
        cells.put(
                "annotation",
                rule.children("dmn:description")
                        .map(XmlElement::text)
                        .findFirst()
                        .orElse(""));
        return cells;
    }

    ChangeTerm label(String column) {
        if (column.equals("annotation")) {
            return ChangeTerm.word("annotation");
        }
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .map(one -> ChangeTerm.of(ChangeTerm.Kind.column, one.name() + "|" + one.label()))
                .findFirst()
                .orElse(ChangeTerm.text(column));
    }

    private static String text(XmlElement cell) {
        var text = RawDecisionTable.text(cell);
        return text.matches("\"[^\"]*\"") ? text.substring(1, text.length() - 1) : text;
    }

    /** A column of conditions or answers. */
    record Column(String id, String name, String label) {}
}
