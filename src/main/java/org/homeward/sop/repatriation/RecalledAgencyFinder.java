package org.homeward.sop.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.channel.DestructionRequests;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.stereotype.Component;

/** The agency that is asked to destroy what it received; a step that was open when its model changed stays where it is. */
@ModelEffect(role = "recalled-agency")
@Component
class RecalledAgencyFinder implements CaseRoleHolderFinder {

    private static final Set<String> CONFIRM = Set.of(
            InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION, InformationRecallProcess.Step.CONFIRM_RECEIVED);

    private final WorkItems workItems;
    private final FinishedSteps finished;

    RecalledAgencyFinder(WorkItems workItems, FinishedSteps finished) {
        this.finished = finished;
        this.workItems = workItems;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        return Optional.ofNullable(wanted.variable().apply(DestructionRequests.AGENCY))
                .map(agency -> new AgencyCode(agency.toString()))
                .or(() -> Optional.ofNullable(wanted.variable().apply(DestructionRequests.STEP))
                        .flatMap(step -> asked(new StepId(step.toString()))))
                .or(() -> workItems.ofCase(wanted.number()).stream()
                        .filter(step -> CONFIRM.contains(step.key()))
                        .map(OpenStep::agency)
                        .findFirst())
                .map(agency -> new RoutedRole(agency, "caseworker"));
    }

    private Optional<AgencyCode> asked(StepId step) {
        return finished.find(step)
                .map(FinishedStep::agency)
                .or(() -> workItems.find(step).map(OpenStep::agency));
    }

    /** Before a recall nobody is named. */
    @Override
    public List<RoutedRole> possible(Wanted wanted) {
        return wanted.variable().apply(DestructionRequests.AGENCY) == null
                        && wanted.variable().apply(DestructionRequests.STEP) == null
                ? List.of()
                : holder(wanted).stream().toList();
    }
}
