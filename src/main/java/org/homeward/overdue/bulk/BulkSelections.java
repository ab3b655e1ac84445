package org.homeward.overdue.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sorts the steps of an order by their agency, by whether they are still open, and by whether the act is possible. Two queries, however
 * many.
 */
@Component
public class BulkSelections {

    private final WorkItems workItems;
    private final FinishedSteps finished;

    BulkSelections(WorkItems workItems, FinishedSteps finished) {
        this.workItems = workItems;
        this.finished = finished;
    }

    /**
     * The steps of the order, sorted for this supervisor.
     *
     * @throws ActionNotAllowedException if the actor is no supervisor
     * @throws InvalidContentException if there is no step, or too many
     */
    @Transactional(readOnly = true)
    public BulkSelection of(BulkOrder order, Actor actor) {
        check(order, actor);
        var own = open(order.steps(), actor);
        var over = finished.among(ids(order.steps()), actor.agency());
        var keptBack = new LinkedHashMap<String, UnchangedReason>();
        for (var id : order.steps()) {
            why(id, own, over, order.action()).ifPresent(why -> keptBack.put(id, why));
        }
        return new BulkSelection(taken(own.values(), keptBack), keptBack);
    }

    /** Those of the steps that are open at the actor's agency, by due date. */
    @Transactional(readOnly = true)
    public Map<String, OpenStep> open(Collection<String> steps, Actor actor) {
        var own = new LinkedHashMap<String, OpenStep>();
        workItems.among(ids(steps)).stream()
                .filter(step -> step.agency().equals(actor.agency()))
                .forEach(step -> own.put(step.id().value(), step));
        return own;
    }

    /** Those of the steps that are over and were the actor's agency's. */
    @Transactional(readOnly = true)
    public Map<String, FinishedStep> closed(Collection<String> steps, Actor actor) {
        return finished.find(ids(steps)).stream()
                .filter(over -> over.agency().equals(actor.agency()))
                .collect(Collectors.toMap(over -> over.id().value(), Function.identity()));
    }

    private static List<StepId> ids(Collection<String> steps) {
        return steps.stream().flatMap(BulkSelections::id).toList();
    }

    private static void check(BulkOrder order, Actor actor) {
        actor.requireAny(Role.supervisor);
        if (order.steps().isEmpty()) {
            throw InvalidContentException.field("steps", "bulk.wrong.none");
        }
        if (order.steps().size() > BulkOrder.MOST) {
            throw InvalidContentException.field("steps", "bulk.wrong.many", BulkOrder.MOST);
        }
    }

    private static Optional<UnchangedReason> why(
            String id, Map<String, OpenStep> own, Set<StepId> over, BulkAction action) {
        var step = own.get(id);
        if (step != null) {
            return rule(step, action);
        }
        return Optional.of(id(id).anyMatch(over::contains) ? UnchangedReason.over : UnchangedReason.otherAgency);
    }

    private static Optional<UnchangedReason> rule(OpenStep step, BulkAction action) {
        if (action == BulkAction.reassign) {
            return Optional.empty();
        }
        if (step.kind().equals(DeadlineKind.personDecides.name())) {
            return Optional.of(UnchangedReason.personDecides);
        }
        if (action == BulkAction.pause && !agencys(step)) {
            return Optional.of(
                    step.kind().equals(DeadlineKind.custodyMax.name())
                            ? UnchangedReason.custodyLimit
                            : UnchangedReason.notPausable);
        }
        if (action == BulkAction.escalate && !agencys(step)) {
            return Optional.of(UnchangedReason.noLevels);
        }
        return step.paused() ? Optional.of(UnchangedReason.paused) : Optional.empty();
    }

    private static boolean agencys(OpenStep step) {
        return step.kind().equals(DeadlineKind.agencyDue.name());
    }

    private static List<OpenStep> taken(Collection<OpenStep> open, Map<String, UnchangedReason> keptBack) {
        var kept = new HashMap<>(keptBack);
        return open.stream()
                .filter(step -> !kept.containsKey(step.id().value()))
                .toList();
    }

    private static Stream<StepId> id(String text) {
        try {
            return Stream.of(new StepId(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
