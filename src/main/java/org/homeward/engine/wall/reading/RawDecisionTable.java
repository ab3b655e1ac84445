package org.homeward.engine.wall.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision table as its file has it: the meaning of its columns, and the cells of its rules. */
public record RawDecisionTable(XmlElement decision) {

    /** The tables of a file in their order; none if it can't be read. */
    public static List<RawDecisionTable> of(byte[] file) {
        try {
            return of(XmlReader.read(file));
        } catch (UnreadableFile toldByTheWall) {
            return List.of();
        }
    }

    /** The tables of a file that was read, in their order. */
    public static List<RawDecisionTable> of(XmlElement root) {
        return root.children("dmn:decision").map(RawDecisionTable::new).toList();
    }

    public String id() {
        return decision.attribute("id").orElse("");
    }

    /** How many of the rules that fit answer, as DMN calls it. */
    public String hitPolicy() {
        return decision.children("dmn:decisionTable")
                .flatMap(table -> table.attribute("hitPolicy").stream())
                .findFirst()
                .orElse("UNIQUE");
    }

    public List<XmlElement> inputs() {
        return parts("dmn:input");
    }

    public List<XmlElement> outputs() {
        return parts("dmn:output");
    }

    public List<XmlElement> rules() {
        return parts("dmn:rule");
    }

    /** The expressions that the columns of conditions compare. */
    public List<String> compared() {
        return inputs().stream()
                .map(input -> input.children("dmn:inputExpression")
                        .map(RawDecisionTable::text)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** The names of the columns of answers. */
    public List<String> answered() {
        return outputs().stream()
                .map(output -> output.attribute("name").orElse(""))
                .toList();
    }

    /** The conditions of a rule's cells, by the expression that each compares. */
    public Map<String, String> conditions(XmlElement rule) {
        return cells(compared(), rule, "dmn:inputEntry");
    }

    /** The answers of a rule's cells, by the name of the column. */
    public Map<String, String> answers(XmlElement rule) {
        return cells(answered(), rule, "dmn:outputEntry");
    }

    private static Map<String, String> cells(List<String> columns, XmlElement rule, String kind) {
        var cells = new LinkedHashMap<String, String>();
        var texts = texts(rule, kind);
        for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
            cells.put(columns.get(i), texts.get(i));
        }
        return cells;
    }

    /** The contents of a rule's cells of a kind, in their order. */
    public static List<String> texts(XmlElement rule, String kind) {
        return rule.children(kind).map(RawDecisionTable::text).toList();
    }

    /** The content of a cell or an expression, as it is written. */
    public static String text(XmlElement cell) {
        return cell.children("dmn:text").map(XmlElement::text).findFirst().orElse("");
    }

    private List<XmlElement> parts(String kind) {
        return decision.children("dmn:decisionTable")
                .flatMap(table -> table.children(kind))
                .toList();
    }
}
