package org.homeward.inbox;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.models.NextStepsInModel;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what may come after a step and at whose desk; of the other country only that it gets something (R6). */
@Component
public class NextSteps {

    private final NextStepsInModel paths;
    private final CaseFactsRecords facts;
    private final TaskRouting routing;
    private final StepOperations steps;

    NextSteps(NextStepsInModel paths, CaseFactsRecords facts, TaskRouting routing, StepOperations steps) {
        this.paths = paths;
        this.facts = facts;
        this.routing = routing;
        this.steps = steps;
    }

    /** The steps that may follow, in the model's order. */
    @Transactional(readOnly = true)
    public List<Possible> after(OpenStep step) {
        var known = facts.of(step.number());
        var own = step.agency().country();
        var variables = steps.variables(step.id());
        return paths.after(step.definitionId(), step.key()).stream()
                .flatMap(next -> possible(next, known, own, variables::get))
                .filter(next -> !next.message() || !next.country().equals(own))
                .distinct()
                .toList();
    }

    /** With what the process may end after the step: elements of the model. */
    public List<String> ends(OpenStep step) {
        return paths.ends(step.definitionId(), step.key());
    }

    private Stream<Possible> possible(
            NextStepsInModel.Following next,
            CaseFacts known,
            CountryCode own,
            Function<String, @Nullable Object> variable) {
        var role = ActingSide.resolved(next.role(), variable);
        var country = role.country(known.corridor());
        return country.equals(own)
                ? routing.possibleHoldersOf(known.number(), role, variable).stream()
                        .map(routed -> new Possible(next.element(), routed.agency(), country, next.message()))
                : Stream.of(new Possible(null, null, country, true));
    }

    /**
     * A possible next step.
     *
     * @param step the step's key, null for the other country
     * @param agency at whose desk, null for the other country
     * @param message whether it leaves the process as a message
     */
    public record Possible(@Nullable String step, @Nullable AgencyCode agency, CountryCode country, boolean message) {}
}
