package org.homeward.overdue.bulk.web;

import java.util.UUID;
import org.homeward.channel.lines.StepLines;
import org.homeward.deadlines.PauseReason;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.overdue.bulk.BulkSelections;
import org.homeward.overdue.bulk.PauseCauses;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.springframework.stereotype.Component;

/** Puts the page together that shows an order before it is given. */
@Component
class BulkPreviewViews {

    private static final int LISTED = 50;

    private final BulkSelections selections;
    private final PauseCauses causes;
    private final Workload workload;
    private final HolderNames holders;
    private final StepLines lines;

    BulkPreviewViews(
            BulkSelections selections, PauseCauses causes, Workload workload, HolderNames holders, StepLines lines) {
        this.lines = lines;
        this.selections = selections;
        this.causes = causes;
        this.workload = workload;
        this.holders = holders;
    }

    BulkPreviewView of(BulkOrder order, String back, Actor actor, ReaderLocale say) {
        var selection = selections.of(order, actor);
        var pausing = order.action() == BulkAction.pause ? causes.of(selection) : PauseCauses.Found.of(selection);
        var people = workload.of(actor);
        var taken = pausing.selection().taken();
        return new BulkPreviewView(
                order.action().name(),
                taken.size(),
                taken.stream()
                        .limit(LISTED)
                        .map(step -> lines.of(step, actor, say.language()))
                        .toList(),
                holders.of(people, say),
                UnchangedStepWords.of(pausing.selection().counts(), say),
                String.join(",", order.steps()),
                UUID.randomUUID().toString(),
                people.stream()
                        .filter(PersonLoad::works)
                        .map(person -> person(person, say))
                        .toList(),
                pausing.steps().entrySet().stream()
                        .map(cause -> reason(cause.getKey(), cause.getValue(), taken.size(), say))
                        .toList(),
                typed(order),
                back);
    }

    private static BulkPreviewView.Reason reason(PauseReason reason, int steps, int taken, ReaderLocale say) {
        return new BulkPreviewView.Reason(
                reason.name(),
                say.words("bulk.reason.steps", say.words("deadlines.pause.reason." + reason), steps, taken));
    }

    private static BulkPreviewView.Typed typed(BulkOrder order) {
        var pause = order.pause();
        return pause == null
                ? new BulkPreviewView.Typed(order.to(), null, null)
                : new BulkPreviewView.Typed(order.to(), pause.reason(), pause.plannedEnd());
    }

    private BulkPreviewView.Person person(PersonLoad person, ReaderLocale say) {
        var load = person.load();
        var words = say.words("bulk.person", holders.name(person, say), load.open(), load.late());
        return new BulkPreviewView.Person(
                String.valueOf(person.username()),
                person.away() == null ? words : words + " · " + say.words("bulk.person.away"));
    }
}
