package org.homeward.sop.repatriation;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the return before they were declared. */
public final class FormerReturn {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(
            AcknowledgeRequest.class,
            AnswerShortNotice.class,
            AssessFamily.class,
            AssessRisk.class,
            BringHome.class,
            CheckDeparture.class,
            ConfirmReceived.Family.class,
            ConfirmReceived.Received.class,
            CounselReturn.class,
            DecideReturn.class,
            HandOver.class,
            HearWarning.class,
            PlanTravel.class,
            ReassessRisk.class,
            RecheckRisk.class,
            ReferStatelessness.class,
            ReportAssessment.class,
            RequestApproval.class,
            RequestTracing.class,
            SendNotice.class,
            VerifyNationality.class);

    private FormerReturn() {}
}
