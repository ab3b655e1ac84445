package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The changes in the table of deadlines, told by the steps that they belong to. */
final class DeadlineChanges {

    private final ComparedDeadlineRules before;
    private final ComparedDeadlineRules after;
    private final ComparedDecisionTable table;
    private final Function<String, ChangeTerm> names;
    private final FileChangeCollector changes;

    /**
     * @param names what a deadline is called by its key: the steps that have it
     */
    DeadlineChanges(
            ComparedDecisionTable before,
            ComparedDecisionTable after,
            Function<String, ChangeTerm> names,
            FileChangeCollector changes) {
        this.before = ComparedDeadlineRules.of(before);
        this.after = ComparedDeadlineRules.of(after);
        this.table = after;
        this.names = names;
        this.changes = changes;
    }

    void find() {
        after.rules().forEach(rule -> before.rule(rule.id())
                .filter(former -> former.key().equals(rule.key()))
                .ifPresentOrElse(former -> changed(former, rule), () -> added(rule)));
        before.rules().stream()
                .filter(rule -> after.rule(rule.id())
                        .filter(same -> same.key().equals(rule.key()))
                        .isEmpty())
                .forEach(this::removed);
        order();
    }

    private void added(ComparedDeadlineRule rule) {
        var name = names.apply(rule.key()).name();
        var around = before.around(rule);
        if (around.isEmpty()) {
            changes.added(
                    rule.id(),
                    rule.personDecides() ? "deadline.added.personDecides" : "deadline.added",
                    name,
                    rule.duration().after(),
                    rule.where(),
                    rule.source());
            changes.added(rule.id(), "deadline.cells", name, cells(rule).after(), rule.where());
            return;
        }
        var was = around.get();
        changes.changed(
                rule.id(),
                "deadline.split",
                name,
                shortly(was, rule).before(),
                rule.due().after(),
                rule.where(),
                was.due(),
                rule.source());
        others(was, rule);
    }

    private void removed(ComparedDeadlineRule rule) {
        var name = names.apply(rule.key()).name();
        after.around(rule)
                .ifPresentOrElse(
                        now -> changes.changed(
                                rule.id(),
                                "deadline.joined",
                                name,
                                shortly(rule, now).before(),
                                now.due().after(),
                                rule.where(),
                                now.source()),
                        () -> changes.removed(
                                rule.id(), "deadline.removed", name, rule.due().before(), rule.where()));
    }

    private void changed(ComparedDeadlineRule was, ComparedDeadlineRule is) {
        var name = names.apply(is.key()).name();
        if (!was.where().equals(is.where())) {
            changes.changed(
                    is.id(),
                    "deadline.where",
                    name,
                    is.due(),
                    was.where().before(),
                    is.where().after());
        }
        if (!was.duration().equals(is.duration())) {
            changes.changed(
                    is.id(),
                    "deadline.changed",
                    name,
                    shortly(was, is).before(),
                    (was.personDecides() ? is.duration() : is.due()).after(),
                    is.where(),
                    is.source());
        }
        if (!was.source().equals(is.source())) {
            changes.changed(
                    is.id(),
                    "deadline.source",
                    name,
                    was.source().before(),
                    is.source().after(),
                    is.where());
        }
        others(was, is);
    }

    /** The other differences, cell by cell, where the second holds. */
    private void others(ComparedDeadlineRule was, ComparedDeadlineRule is) {
        var name = names.apply(is.key()).name();
        is.others()
                .filter(column -> !was.cell(column).equals(is.cell(column)))
                .forEach(column -> changes.changed(
                        is.id(),
                        "deadline.cell",
                        name,
                        table.label(column),
                        TableChanges.cell(column, was.cell(column)).before(),
                        TableChanges.cell(column, is.cell(column)).after(),
                        is.where()));
    }

    /** All that a new rule says beside its time. */
    private ChangeTerm cells(ComparedDeadlineRule rule) {
        return ChangeTerm.of(
                ChangeTerm.Kind.row,
                rule.others()
                        .filter(column -> !rule.cell(column).isEmpty())
                        .map(column -> table.label(column).value() + "|" + rule.cell(column))
                        .collect(Collectors.joining("\n")));
    }

    /** The first rule that fits counts: another order of the rules of a key may mean another time. */
    private void order() {
        var common = ids(after);
        common.retainAll(ids(before));
        var former = ids(before);
        former.retainAll(common);
        for (int i = 0; i < common.size(); i++) {
            if (!common.get(i).equals(former.get(i))) {
                changes.changed("", "table.order", table.name().name());
                return;
            }
        }
    }

    private static List<String> ids(ComparedDeadlineRules deadlines) {
        return new ArrayList<>(
                deadlines.rules().stream().map(ComparedDeadlineRule::id).toList());
    }

    /** The number alone where the unit stays the same: 30 → 20 days. */
    private static ChangeTerm shortly(ComparedDeadlineRule was, ComparedDeadlineRule is) {
        return was.personDecides() == is.personDecides()
                        && Objects.equals(was.cell("unit"), is.cell("unit"))
                        && was.cell("amount").startsWith("-")
                                == is.cell("amount").startsWith("-")
                ? ChangeTerm.text(was.cell("amount").replace("-", ""))
                : was.due();
    }
}
