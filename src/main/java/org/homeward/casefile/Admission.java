package org.homeward.casefile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAdmission;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an agency into a case because a step opened for it or a message went from or to it, as far as its role needs. */
@Component
public class Admission implements StepAdmission {

    /** They see their own step, its day and what it names. */
    private static final Set<String> OWN_STEP_ONLY = Set.of("border", "unhcr", "iom");

    /** They tell who receives them to destroy what it has: that lets nobody in. */
    private static final Set<String> RECALLS = Set.of(
            InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
            NationalityRecallProcess.Step.CONFIRM_BY_NATIONALITY_OFFICE,
            NationalityRecallProcess.Step.CONFIRM_BY_LOCAL_POLICE,
            NationalityRecallProcess.Step.CONFIRM_BY_CIVIL_REGISTRY);

    private final Participation participation;
    private final Invitations invitations;
    private final RoleHolders holders;
    private final CaseFactsRecords facts;

    Admission(Participation participation, Invitations invitations, RoleHolders holders, CaseFactsRecords facts) {
        this.participation = participation;
        this.invitations = invitations;
        this.holders = holders;
        this.facts = facts;
    }

    @Override
    public void opened(OpenStep step, Function<String, @Nullable Object> variable) {
        if (RECALLS.contains(step.key())) {
            participation.joinForStep(
                    step.number(),
                    step.agency(),
                    Sides.of(step.corridor(), step.agency().country()));
        } else {
            admit(step.number(), step.corridor(), step.role(), step.agency(), variable);
        }
    }

    /**
     * A message went from or to the agency.
     *
     * @param role as which it sends or gets it
     * @param variable reads what the message carries, then a variable of its process; null if unset
     */
    public void corresponded(
            CaseNumber number, SideRole role, AgencyCode agency, Function<String, @Nullable Object> variable) {
        admit(number, facts.of(number).corridor(), role, agency, variable);
    }

    private void admit(
            CaseNumber number,
            Corridor corridor,
            SideRole role,
            AgencyCode agency,
            Function<String, @Nullable Object> variable) {
        var own = holders.of(role.role());
        var wanted = new RoleHolder.Wanted(number, role.country(corridor), variable);
        var side = Sides.of(corridor, agency.country());
        if (OWN_STEP_ONLY.contains(role.role())) {
            participation.joinForStep(number, agency, side);
        } else {
            join(own, wanted, agency, side);
        }
        if (Side.isHolder(role.role())) {
            participation.holdCase(number, agency);
        }
    }

    private void join(Optional<RoleHolder> own, RoleHolder.Wanted wanted, AgencyCode agency, Side side) {
        var request = own.flatMap(holder -> holder.request(wanted));
        if (request.isPresent()) {
            invitations.invite(wanted.number(), agency, side, request.get());
        } else if (own.filter(RoleHolder::panelOnly).isPresent()) {
            participation.joinPanel(wanted.number(), agency, side);
        } else {
            participation.join(wanted.number(), agency, side);
        }
    }
}
