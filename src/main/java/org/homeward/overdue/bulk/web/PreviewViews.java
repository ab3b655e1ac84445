package org.homeward.overdue.bulk.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.RoleParts;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.counting.DueDistances;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Say;
import org.homeward.engine.steps.OpenStep;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.overdue.bulk.Selections;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.springframework.stereotype.Component;

/** Puts the page together that shows an order before it is given. */
@Component
class PreviewViews {

    private static final int LISTED = 50;

    private final Selections selections;
    private final Workload workload;
    private final StepNames stepNames;
    private final AccountNames names;
    private final DueDistances distances;
    private final RoleParts parts;
    private final Clock clock;

    PreviewViews(
            Selections selections,
            Workload workload,
            StepNames stepNames,
            AccountNames names,
            DueDistances distances,
            RoleParts parts,
            Clock clock) {
        this.selections = selections;
        this.workload = workload;
        this.stepNames = stepNames;
        this.names = names;
        this.distances = distances;
        this.parts = parts;
        this.clock = clock;
    }

    PreviewView of(BulkOrder order, String back, Actor actor, Say say) {
        var selection = selections.of(order, actor);
        var people = workload.of(actor);
        var known = people.stream()
                .filter(person -> !person.nobody())
                .collect(Collectors.toMap(person -> String.valueOf(person.username()), person -> name(person, say)));
        return new PreviewView(
                order.action().name(),
                selection.taken().size(),
                selection.taken().stream()
                        .limit(LISTED)
                        .map(step -> row(step, known, say))
                        .toList(),
                KeptWords.of(selection.counts(), say),
                order.steps(),
                UUID.randomUUID().toString(),
                people.stream()
                        .filter(PersonLoad::works)
                        .map(person -> person(person, say))
                        .toList(),
                Stream.of(PauseReason.values())
                        .filter(reason -> !reason.reviewed())
                        .map(Enum::name)
                        .toList(),
                typed(order),
                back);
    }

    private static PreviewView.Typed typed(BulkOrder order) {
        var pause = order.pause();
        return pause == null
                ? new PreviewView.Typed(order.to(), null, null, null)
                : new PreviewView.Typed(order.to(), pause.reason(), pause.plannedEnd(), pause.reference());
    }

    private PreviewView.Row row(OpenStep step, Map<String, String> known, Say say) {
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

    private PreviewView.Person person(PersonLoad person, Say say) {
        var load = person.load();
        var words = say.words("bulk.person", name(person, say), load.open(), load.late());
        return new PreviewView.Person(
                String.valueOf(person.username()),
                person.away() == null ? words : words + " · " + say.words("bulk.person.away"));
    }

    private String name(PersonLoad person, Say say) {
        return names.of(String.valueOf(person.username()), person.name(), say.language());
    }
}
