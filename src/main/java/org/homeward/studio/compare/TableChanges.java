package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.XmlElement;

/** The changes in a decision table, cell by cell. */
final class TableChanges {

    private final ComparedDecisionTable before;
    private final ComparedDecisionTable after;
    private final FileChangeCollector changes;

    TableChanges(ComparedDecisionTable before, ComparedDecisionTable after, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void find() {
        var name = after.name().name();
        changes.fromTo(
                after.id(),
                "node.renamed.table",
                name,
                ChangeTerm.text(before.written()),
                ChangeTerm.text(after.written()));
        columns(name);
        after.rules().forEach((id, rule) -> {
            var was = before.rules().get(id);
            if (was == null) {
                changes.added(
                        id,
                        "table.added",
                        name,
                        row(after, id),
                        cells(after, rule).after());
            } else {
                row(id, was, rule);
            }
        });
        before.rules().forEach((id, rule) -> {
            if (!after.rules().containsKey(id)) {
                changes.removed(
                        id,
                        "table.removed",
                        name,
                        row(before, id),
                        cells(before, rule).before());
            }
        });
        if (!common(after, before).equals(common(before, after))) {
            changes.changed("", "table.order", name);
        }
        rest(name);
    }

    /** The columns alone, and what holds for the whole table. */
    void columns(ChangeTerm name) {
        after.columns().stream()
                .filter(column ->
                        before.columns().stream().noneMatch(one -> one.id().equals(column.id())))
                .forEach(column -> changes.added(column.id(), "table.column.added", name, after.label(column.name())));
        before.columns().stream()
                .filter(column ->
                        after.columns().stream().noneMatch(one -> one.id().equals(column.id())))
                .forEach(column ->
                        changes.removed(column.id(), "table.column.removed", name, before.label(column.name())));
        for (var column : after.columns()) {
            before.columns().stream()
                    .filter(one -> one.id().equals(column.id()) && !one.equals(column))
                    .forEach(one -> changes.changed(
                            column.id(),
                            "table.column.changed",
                            name,
                            ChangeTerm.text(one.label() + " (" + one.name() + ")")
                                    .before(),
                            ChangeTerm.text(column.label() + " (" + column.name() + ")")
                                    .after()));
        }
    }

    private void row(String id, XmlElement was, XmlElement is) {
        var former = before.cells(was);
        var columns = new LinkedHashSet<>(after.cells(is).keySet());
        columns.retainAll(former.keySet());
        columns.stream()
                .filter(column ->
                        !Objects.equals(former.get(column), after.cells(is).get(column)))
                .forEach(column -> changes.changed(
                        id,
                        "table.cell",
                        after.name().name(),
                        row(after, id),
                        after.label(column),
                        cell(column, String.valueOf(former.get(column))).before(),
                        cell(column, String.valueOf(after.cells(is).get(column)))
                                .after()));
    }

    /** An empty cell has a word. */
    static ChangeTerm cell(String column, String text) {
        return switch (text) {
            case "", "-" -> ChangeTerm.word("any");
            case "true", "false" -> ChangeTerm.word(text);
            default ->
                text.matches("P[0-9YMWDTHS]{2,8}")
                        ? ChangeTerm.of(ChangeTerm.Kind.duration, text)
                        : column.equals("annotation")
                                ? ChangeTerm.text(text)
                                : ChangeTerm.of(ChangeTerm.Kind.cell, column + "|" + text);
        };
    }

    private static ChangeTerm row(ComparedDecisionTable table, String id) {
        return ChangeTerm.text(String.valueOf(new ArrayList<>(table.rules().keySet()).indexOf(id) + 1));
    }

    private static ChangeTerm cells(ComparedDecisionTable table, XmlElement rule) {
        return ChangeTerm.of(
                ChangeTerm.Kind.row,
                table.cells(rule).entrySet().stream()
                        .filter(cell ->
                                !cell.getValue().isEmpty() && !cell.getValue().equals("-"))
                        .filter(cell -> !cell.getKey().equals("annotation"))
                        .map(cell -> table.label(cell.getKey()).value() + "|" + cell.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static List<String> common(ComparedDecisionTable one, ComparedDecisionTable other) {
        return one.rules().keySet().stream().filter(other.rules()::containsKey).toList();
    }

    private void rest(ChangeTerm name) {
        if (!changes.any() && !CanonicalXml.of(before.decision()).equals(CanonicalXml.of(after.decision()))) {
            changes.changed(after.id(), "other.table", name);
        }
    }
}
