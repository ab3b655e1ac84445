package org.homeward.engine.wall.expressions;

import java.util.Set;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** Names that mean something in the engine, and so can be no variable. */
public final class ReservedNames {

    private static final Set<String> IMPLICIT = Set.of(
            "execution",
            "task",
            "externalTask",
            "caseExecution",
            "variableContext",
            "scope",
            "authenticatedUserId",
            "currentUser",
            "currentUserGroups",
            "now",
            "dateTime",
            "this",
            "parent",
            "null",
            "true",
            "false",
            "requestId",
            "repetitions",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    /** The variables that only handlers, delegates and the engine room set: no form writes them. */
    private static final Set<String> NOT_FOR_FORMS = Set.of(
            ReturnJourneyProcess.Variable.IS_CHILD,
            ReturnJourneyProcess.Variable.SAME_COUNTRY,
            "actingSide",
            ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED,
            PanelDecisionProcess.Variable.SEVERAL_MEMBERS,
            PanelDecisionProcess.Variable.QUORUM_REACHED,
            RepatriationProcess.Variable.CHILD_VIEW_RECORDED,
            "escortNamed",
            ReturnJourneyProcess.Variable.NEXT_PART,
            "referral",
            ServiceReferralProcess.Variable.REFERRAL_DUE,
            IdentificationProcess.Variable.CUSTODY_LIMIT,
            IdentificationProcess.Variable.CUSTODY_BEGAN,
            IdentificationProcess.Variable.STAY_LIMIT,
            IdentificationProcess.Variable.PLACE_ENTERED,
            ProtectionProcess.Variable.RIGHT_LIMIT,
            ReintegrationProcess.Variable.CERTIFIED,
            ReintegrationProcess.Variable.APPOINTED,
            ProtectionProcess.Variable.VERDICT);

    private ReservedNames() {}

    public static boolean closedToForms(String name, KnownNames names) {
        return NOT_FOR_FORMS.contains(name) || contains(name, names);
    }

    public static boolean contains(String name, KnownNames names) {
        return IMPLICIT.contains(name) || names.delegates().contains(name);
    }
}
