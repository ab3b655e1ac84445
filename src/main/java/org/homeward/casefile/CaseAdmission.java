package org.homeward.casefile;

import java.util.function.Function;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAdmission;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an agency into a case because a step opened for it or a message went from or to it, as far as its role needs. */
@Component
public class CaseAdmission implements StepAdmission {

    /** An agency that is asked for the family alone doesn't speak with the person. */
    private static final String FAMILY = FamilyTracingProcess.Step.ASSESS_FAMILY;

    /** It tells who receives it to destroy what it has: that lets nobody in. */
    private static final String RECALL = InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION;

    private final Participation participation;
    private final InvitedAgencies invitations;
    private final CaseRoleHolderFinders holders;
    private final RoleDurations parts;
    private final CaseFactsRecords facts;

    CaseAdmission(
            Participation participation,
            InvitedAgencies invitations,
            CaseRoleHolderFinders holders,
            RoleDurations parts,
            CaseFactsRecords facts) {
        this.participation = participation;
        this.parts = parts;
        this.invitations = invitations;
        this.holders = holders;
        this.facts = facts;
    }

    @Override
    public void opened(OpenStep step, Function<String, @Nullable Object> variable) {
        if (step.key().equals(RECALL)) {
            participation.joinForStep(
                    step.number(),
                    step.agency(),
                    BorderSide.of(step.corridor(), step.agency().country()));
        } else {
            admit(step.number(), step.corridor(), step.role(), step.agency(), variable);
            if (BorderSide.isHolder(step.role().role()) && !step.key().equals(FAMILY)) {
                participation.holdCase(step.number(), step.agency());
            }
        }
    }

    /**
     * A message went from or to the agency. That alone keeps nobody in the case who came in for a step.
     *
     * @param role as which it sends or gets it
     * @param variable reads what the message carries, then a variable of its process; null if unset
     */
    public void corresponded(
            CaseNumber number, SideRole role, AgencyCode agency, Function<String, @Nullable Object> variable) {
        if (parts.of(role.role()) != RoleDurations.Kind.step
                || participation.of(number, agency).isEmpty()) {
            admit(number, facts.of(number).corridor(), role, agency, variable);
        }
        if (BorderSide.isHolder(role.role())) {
            participation.holdCase(number, agency);
        }
    }

    private void admit(
            CaseNumber number,
            Corridor corridor,
            SideRole role,
            AgencyCode agency,
            Function<String, @Nullable Object> variable) {
        var wanted = new CaseRoleHolderFinder.Wanted(number, role.country(corridor), variable);
        join(role.role(), wanted, agency, BorderSide.of(corridor, agency.country()));
    }

    private void join(String role, CaseRoleHolderFinder.Wanted wanted, AgencyCode agency, BorderSide side) {
        var own = holders.of(role);
        var request = own.flatMap(holder -> holder.request(wanted));
        if (request.isPresent()) {
            invitations.invite(wanted.number(), agency, side, request.get());
        } else if (own.filter(CaseRoleHolderFinder::panelOnly).isPresent()) {
            participation.joinPanel(wanted.number(), agency, side);
        } else {
            switch (parts.of(role)) {
                case lasting -> participation.join(wanted.number(), agency, side);
                case step -> participation.join(wanted.number(), agency, side, false);
                case ownStep, service -> participation.joinForStep(wanted.number(), agency, side);
            }
        }
    }
}
