package org.homeward.overdue.bulk.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.RoleParts;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.counting.DueDistances;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.engine.steps.OpenStep;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.overdue.bulk.PauseCauses;
import org.homeward.overdue.bulk.Selections;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.springframework.stereotype.Component;

/** Puts the page together that shows an order before it is given. */
@Component
class PreviewViews {

    private static final int LISTED = 50;

    private final Selections selections;
    private final PauseCauses causes;
    private final Workload workload;
    private final StepNames stepNames;
    private final HolderNames holders;
    private final DueDistances distances;
    private final RoleParts parts;
    private final Clock clock;

    PreviewViews(
            Selections selections,
            PauseCauses causes,
            Workload workload,
            StepNames stepNames,
            HolderNames holders,
            DueDistances distances,
            RoleParts parts,
            Clock clock) {
        this.selections = selections;
        this.causes = causes;
        this.workload = workload;
        this.stepNames = stepNames;
        this.holders = holders;
        this.distances = distances;
        this.parts = parts;
        this.clock = clock;
    }

    PreviewView of(BulkOrder order, String back, Actor actor, ReaderWording say) {
        var selection = selections.of(order, actor);
        var pausing = order.action() == BulkAction.pause ? causes.of(selection) : PauseCauses.Found.of(selection);
        var people = workload.of(actor);
        var known = holders.of(people, say);
        var taken = pausing.selection().taken();
        return new PreviewView(
                order.action().name(),
                taken.size(),
                taken.stream().limit(LISTED).map(step -> row(step, known, say)).toList(),
                KeptWords.of(pausing.selection().counts(), say),
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

    private static PreviewView.Reason reason(PauseReason reason, int steps, int taken, ReaderWording say) {
        return new PreviewView.Reason(
                reason.name(),
                say.words("bulk.reason.steps", say.words("deadlines.pause.reason." + reason), steps, taken));
    }

    private static PreviewView.Typed typed(BulkOrder order) {
        var pause = order.pause();
        return pause == null
                ? new PreviewView.Typed(order.to(), null, null)
                : new PreviewView.Typed(order.to(), pause.reason(), pause.plannedEnd());
    }

    private PreviewView.Row row(OpenStep step, Map<String, String> known, ReaderWording say) {
        var due = step.due();
        var late = step.lateAt(clock.instant());
        var holder = step.assignee();
        return new PreviewView.Row(
                stepNames.of(step.key(), step.definitionId(), say.language()),
                step.number().value(),
                holder == null ? say.words("workload.nobody") : known.getOrDefault(holder, holder),
                due == null
                        ? say.words("workload.undated")
                        : distances.of(step.agency().country(), due, late, say.zone(), say.language()),
                late,
                step.child() && !parts.standsAlone(step.role(), step.key()));
    }

    private PreviewView.Person person(PersonLoad person, ReaderWording say) {
        var load = person.load();
        var words = say.words("bulk.person", holders.name(person, say), load.open(), load.late());
        return new PreviewView.Person(
                String.valueOf(person.username()),
                person.away() == null ? words : words + " · " + say.words("bulk.person.away"));
    }
}
