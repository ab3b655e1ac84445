package org.homeward.procedures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.SeparationProcess;

/**
 * A message that the program itself sends to the processes of a case.
 *
 * @param name of the message in the models
 * @param carried the variables that its receivers get
 */
public record ProcedureMessage(String name, Map<String, Object> carried) {

    public static final String RECHECK_ON = "riskRecheckOn";
    public static final String PAPER_ENDS = "paperEndsOn";
    public static final String REACH = "searchReach";
    public static final String PURPOSE = "withdrawnPurpose";

    private static final String SIDE = ReturnJourneyProcess.Variable.ACTING_SIDE;

    public ProcedureMessage {
        carried = Map.copyOf(carried);
    }

    /** The day on which the risk is looked at again waits for its beginning. */
    public static ProcedureMessage riskRecheck(LocalDate day, ZoneId zone) {
        return new ProcedureMessage(
                HomeWarningProcess.Message.RISK_RECHECK_PLANNED,
                Map.of(
                        RECHECK_ON,
                        day.toString(),
                        HomeWarningProcess.Variable.RISK_RECHECK_OPENS_ON,
                        day.atStartOfDay(zone).toInstant().toString()));
    }

    /** The last day of a document waits for the time to renew it. */
    public static ProcedureMessage paperKnown(LocalDate day, LocalDate opens, ZoneId zone) {
        return new ProcedureMessage(
                EndingPaperProcess.Message.PAPER_KNOWN,
                Map.of(
                        PAPER_ENDS,
                        day.toString(),
                        EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON,
                        opens.atStartOfDay(zone).toInstant().toString()));
    }

    /** A place that wasn't found begins a wider search. */
    public static ProcedureMessage placeSought(String reach) {
        return new ProcedureMessage(PlaceSearchProcess.Message.PLACE_SOUGHT, Map.of(REACH, reach));
    }

    /** A child among adults gets a place apart, sought where the child is. */
    public static ProcedureMessage heldWithAdults(String sideOfPerson) {
        return new ProcedureMessage(SeparationProcess.Message.HELD_WITH_ADULTS, Map.of(SIDE, sideOfPerson));
    }

    /** A child is 18 (R20). */
    public static ProcedureMessage ofAge(String sideOfPerson, boolean toAsk) {
        return new ProcedureMessage(
                ReturnJourneyProcess.Message.OF_AGE,
                Map.of(SIDE, sideOfPerson, ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN, !toAsk));
    }

    /**
     * A consent ended (R5).
     *
     * @param expired whether its day has passed, and nobody took it back
     * @param explained whether the person was told already what follows
     */
    public static ProcedureMessage consentEnded(
            Purpose purpose, boolean expired, boolean explained, String sideOfPerson) {
        return new ProcedureMessage(
                ReturnJourneyProcess.Message.CONSENT_WITHDRAWN,
                Map.of(
                        PURPOSE,
                        purpose.name(),
                        RepatriationProcess.Variable.CONSENT_EXPIRED,
                        expired,
                        ReturnJourneyProcess.Variable.WITHDRAWAL_EXPLAINED,
                        explained,
                        SIDE,
                        sideOfPerson));
    }
}
