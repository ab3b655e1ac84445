package org.homeward.overdue.bulk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.channel.StepNames;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.bulk.BulkOrderState;
import org.homeward.overdue.bulk.BulkSelections;
import org.springframework.stereotype.Component;

/** Says how far an order is and, once it is over, the result of each step. */
@Component
class BulkResultViews {

    private final BulkSelections selections;
    private final StepNames stepNames;
    private final HolderNames holders;
    private final StepLines lines;

    BulkResultViews(BulkSelections selections, StepNames stepNames, HolderNames holders, StepLines lines) {
        this.lines = lines;
        this.selections = selections;
        this.stepNames = stepNames;
        this.holders = holders;
    }

    BulkResultView of(BulkOrderState given, Actor actor, ReaderLocale say) {
        return new BulkResultView(
                given.id().toString(),
                given.order().action().name(),
                given.done(),
                given.tried(),
                given.outcomes().size(),
                UnchangedStepWords.of(given.kept(), say),
                given.over() ? rows(given, actor, say.language()) : List.of(),
                given.over() ? holders.of(actor, say) : Map.of());
    }

    /** What went to others or was never the agency's has no line. */
    private List<BulkResultView.Row> rows(BulkOrderState given, Actor actor, Locale language) {
        var open = selections.open(given.outcomes().keySet(), actor);
        var closed = selections.closed(given.outcomes().keySet(), actor);
        var rows = new ArrayList<BulkResultView.Row>();
        given.outcomes().forEach((id, outcome) -> {
            var step = open.get(id);
            var over = closed.get(id);
            if (step != null) {
                var line = lines.of(step, actor, language);
                rows.add(new BulkResultView.Row(line.name(), line.number(), line, outcome));
            } else if (over != null) {
                var name = stepNames.of(over.key(), over.definitionId(), language);
                rows.add(new BulkResultView.Row(name, over.number(), null, outcome));
            }
        });
        return rows;
    }
}
