package org.homeward.channel;

import java.time.LocalDate;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The day of a recheck becomes a message that waits for it, in the transaction of the assessment. */
@ModelEffect(
        sends = HomeWarningProcess.Message.RISK_RECHECK_PLANNED,
        sets = {ProcedureMessage.RECHECK_ON, HomeWarningProcess.Variable.RISK_RECHECK_OPENS_ON})
@Component
public class RiskRecheckMessages {

    private final MessageSending outgoing;
    private final TodayInCountry today;

    RiskRecheckMessages(MessageSending outgoing, TodayInCountry today) {
        this.outgoing = outgoing;
        this.today = today;
    }

    @EventListener
    void planned(RiskRecheck recheck) {
        var message = ProcedureMessage.riskRecheck(
                recheck.day(), today.zone(recheck.by().country()));
        outgoing.send(new MessageSending.Draft(
                recheck.number(),
                message.name(),
                recheck.by(),
                null,
                "recheck-" + recheck.step(),
                null,
                message.carried(),
                null));
    }

    /**
     * The risk of a return is to be looked at again on a later day.
     *
     * @param by the agency whose assessment named the day
     * @param step the assessment
     */
    public record RiskRecheck(CaseNumber number, AgencyCode by, StepId step, LocalDate day) {}
}
