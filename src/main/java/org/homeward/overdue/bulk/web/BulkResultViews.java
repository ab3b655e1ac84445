package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.OpenStep;
import org.homeward.overdue.bulk.BulkOrderState;
import org.homeward.overdue.bulk.BulkOrderState.Outcome;
import org.homeward.overdue.bulk.BulkSelections;
import org.springframework.stereotype.Component;

/** Says how far an order is and, once it is over, what became of each step. */
@Component
class BulkResultViews {

    private final BulkSelections selections;
    private final StepNames stepNames;
    private final HolderNames holders;

    BulkResultViews(BulkSelections selections, StepNames stepNames, HolderNames holders) {
        this.selections = selections;
        this.stepNames = stepNames;
        this.holders = holders;
    }

    BulkResultView of(BulkOrderState given, Actor actor, ReaderWording say) {
        return new BulkResultView(
                given.id().toString(),
                given.order().action().name(),
                given.done(),
                given.tried(),
                given.outcomes().size(),
                UnchangedStepWords.of(given.kept(), say),
                given.over() ? rows(given, actor, say) : List.of());
    }

    private List<BulkResultView.Row> rows(BulkOrderState given, Actor actor, ReaderWording say) {
        var names = holders.of(actor, say);
        var open = selections.open(given.outcomes().keySet(), actor);
        var closed = selections.closed(given.outcomes().keySet(), actor);
        return given.outcomes().entrySet().stream()
                .flatMap(one -> Optional.ofNullable(open.get(one.getKey()))
                        .map(step -> open(step, given, one.getValue(), names, say))
                        .or(() -> Optional.ofNullable(closed.get(one.getKey()))
                                .map(step -> closed(step, given, one.getValue(), say)))
                        .stream())
                .toList();
    }

    private BulkResultView.Row open(
            OpenStep step, BulkOrderState given, Outcome outcome, Map<String, String> names, ReaderWording say) {
        var holder = step.assignee();
        return new BulkResultView.Row(
                stepNames.of(step.key(), step.definitionId(), say.language()),
                step.number().value(),
                "/tasks/" + step.id(),
                holder == null ? say.words("workload.nobody") : names.getOrDefault(holder, holder),
                outcome.done(),
                words(given, outcome, say));
    }

    /** A step that is over; what went to others or was never the agency's has no line. */
    private BulkResultView.Row closed(FinishedStep step, BulkOrderState given, Outcome outcome, ReaderWording say) {
        return new BulkResultView.Row(
                stepNames.of(step.key(), step.definitionId(), say.language()),
                step.number().value(),
                null,
                null,
                outcome.done(),
                words(given, outcome, say));
    }

    private static String words(BulkOrderState given, Outcome outcome, ReaderWording say) {
        return outcome.kept()
                .map(why -> say.words("bulk.why." + why))
                .orElseGet(() -> say.words("bulk.became." + given.order().action()));
    }
}
