package org.homeward.sop.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.engine.steps.FinishedStepContext;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.RequestedService;
import org.homeward.sop.RequestedServices;
import org.springframework.stereotype.Component;

/** Finds running referrals with the step that asks: the open one, or the last one that was answered. */
@Component
final class RunningServiceRequests implements RequestedServices {

    private final Referrals referrals;
    private final ReferralOfStep running;
    private final ReferrerNames referrers;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final FinishedStepContext past;

    RunningServiceRequests(
            Referrals referrals,
            ReferralOfStep running,
            ReferrerNames referrers,
            WorkItems workItems,
            FinishedSteps finished,
            FinishedStepContext past) {
        this.referrals = referrals;
        this.running = running;
        this.referrers = referrers;
        this.workItems = workItems;
        this.finished = finished;
        this.past = past;
    }

    @Override
    public List<RequestedService> running(CaseNumber number, AgencyCode madeBy) {
        var made = referrals.dated(number).stream()
                .filter(dated -> dated.referral().madeBy().equals(madeBy))
                .filter(dated -> dated.referral().state().running())
                .toList();
        var steps = made.isEmpty() ? Map.<Integer, OpenStep>of() : steps(number);
        return made.stream()
                .flatMap(dated ->
                        Optional.ofNullable(steps.get(dated.referral().id())).map(step -> asked(dated, step)).stream())
                .toList();
    }

    private RequestedService asked(Referrals.Dated dated, OpenStep step) {
        var referral = dated.referral();
        return new RequestedService(
                referral.id(),
                referral.service(),
                referrers.known(referral.madeBy()),
                step,
                Objects.requireNonNull(dated.asked()));
    }

    /** The step of each referral that asks, of those that were asked again the newest. */
    private Map<Integer, OpenStep> steps(CaseNumber number) {
        var steps = new HashMap<Integer, OpenStep>();
        finished.ofCase(number).stream()
                .filter(step -> step.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL)
                        && step.how().equals("done"))
                .forEach(step -> steps.put(running.number(step), past.asOpen(step)));
        workItems.ofCase(number).stream()
                .filter(step -> step.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL))
                .forEach(step -> steps.put(running.number(step), step));
        return steps;
    }
}
