package org.homeward.procedures.reintegration;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseState;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/** The schedule of visits after arrival, by the decision {@code visitSchedule} (sop-facts C3, P15). */
final class VisitSchedule {

    /** The risk as a visit's danger was assessed, above that of the return. */
    static final String RISK_AT_HOME = "riskAtHome";

    /** How many visits were made. */
    static final String DONE = "visitsDone";

    private VisitSchedule() {}

    /** The visit after those that were made; empty when the schedule has no more. */
    static Optional<Visit> next(CaseState state) {
        var told = Map.<String, Object>of(
                "child",
                state.isTrue(ReturnJourneyProcess.Variable.IS_CHILD),
                "risk",
                risk(state),
                "visitsDone",
                state.known(DONE).map(done -> ((Number) done).intValue()).orElse(0));
        return state.world().rows(Decision.VISIT_SCHEDULE, told).stream()
                .findFirst()
                .map(Visit::of);
    }

    /** The newest risk that is known; low if none is. */
    static String risk(CaseState state) {
        return state.known(RISK_AT_HOME)
                .or(() -> state.known(ReturnJourneyProcess.Variable.RISK_LEVEL))
                .map(Object::toString)
                .orElse("low");
    }

    /**
     * A visit of the schedule.
     *
     * @param offset from arrival
     * @param feedback whether the former host is told after it, if the person agreed (P16)
     */
    record Visit(Period offset, boolean feedback) {

        private static Visit of(CaseEnvironment.Row row) {
            return new Visit(
                    Period.parse(String.valueOf(row.outputs().get("offset"))),
                    Boolean.TRUE.equals(row.outputs().get("feedback")));
        }

        /** @param home the zone of the country in which the person arrived */
        Instant after(Instant arrival, ZoneId home) {
            return arrival.atZone(home).plus(offset).toInstant();
        }
    }
}
