package org.homeward.sop.services;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.RightLimits;
import org.homeward.sop.limits.RightLimits.Began;

/**
 * Plans the services of the person's plan at home, and when the plan is reviewed: a returned child's at the latest on the day on
 * which what is best for it is looked at again.
 */
@Former
final class PlanReintegration implements HandInHandler {

    static final String REVIEW_DUE_ON = "planReviewDueOn";

    private static final List<Began> RIGHTS = List.of(
            new Began(ReintegrationProcess.Variable.CERTIFIED, "certifiedOn"),
            new Began(ReintegrationProcess.Variable.APPOINTED, "protectorAppointedOn"));

    private final ServicesNeeded services;
    private final RightLimits rights;
    private final CaseFiles files;
    private final CaseFactsRecords facts;
    private final CaseEvents events;

    PlanReintegration(
            ServicesNeeded services, RightLimits rights, CaseFiles files, CaseFactsRecords facts, CaseEvents events) {
        this.services = services;
        this.rights = rights;
        this.files = files;
        this.facts = facts;
        this.events = events;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.PLAN_REINTEGRATION;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        var told = new HashMap<>(rights.told(handedIn, RIGHTS));
        told.put(REVIEW_DUE_ON, reviewDue(handedIn).orElse(null));
        return told;
    }

    /** What was found best at home has a review of its own. */
    private Optional<String> reviewDue(HandedIn handedIn) {
        var plans = Stream.ofNullable(handedIn.text("planReviewOn"));
        var number = handedIn.number();
        var childs = facts.of(number).child()
                        && events.of(number, CaseEvent.returnChosen).isPresent()
                ? files.value(number, BestInterestsProcess.Variable.BID_REVIEW_ON).stream()
                : Stream.empty();
        return Stream.concat(plans, childs)
                .map(Object::toString)
                .filter(day -> !day.isBlank())
                .min(Comparator.naturalOrder());
    }
}
